"""Photos for the fuzzer: JSON Schema can say what a data URL looks like, but not make a picture."""

import json
import os

import schemathesis
from hypothesis import strategies

with open(os.environ["ETALASE_PHOTOS"], encoding="utf-8") as kept:
    PHOTOS = json.load(kept)

schemathesis.openapi.format("photo-data-url", strategies.sampled_from(PHOTOS))
