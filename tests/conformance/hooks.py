"""What the fuzzer has to be told about requests, beyond the document."""

import itertools
import json
import os
import uuid

import schemathesis
from hypothesis import strategies

# JSON Schema can say what a data URL looks like, but not make a picture.
with open(os.environ["ETALASE_PHOTOS"], encoding="utf-8") as kept:
    schemathesis.openapi.format("photo-data-url", strategies.sampled_from(json.load(kept)))

CLICKS = itertools.count()


@schemathesis.hook
def before_call(context, case, kwargs):
    """Good keys are drawn again, each for one click: a key with two bodies is refused, as it must be."""
    key = (case.headers or {}).get("Idempotency-Key")
    try:
        fresh = str(key) == str(uuid.UUID(key))
    except (AttributeError, TypeError, ValueError):
        return
    if fresh:
        case.headers["Idempotency-Key"] = str(uuid.uuid5(uuid.NAMESPACE_URL, str(next(CLICKS))))
