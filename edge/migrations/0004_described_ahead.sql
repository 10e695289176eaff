-- Who had a photo described before a batch was paid for it. It counts against what one seller may ask for in a day.
ALTER TABLE description ADD COLUMN asked_by TEXT;

CREATE INDEX description_asked ON description (asked_by, claimed_at) WHERE asked_by IS NOT NULL;
