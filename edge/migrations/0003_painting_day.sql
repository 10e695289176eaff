-- What everybody together has ordered, by day of UTC: the ceiling on what the painter can cost in a day. It counts with
-- the registration of a batch, in the same transaction, so that a step repeated after a broken connection counts once.

CREATE TABLE painting_day (
  day      INTEGER NOT NULL PRIMARY KEY, -- since 1970
  pictures INTEGER NOT NULL
) STRICT;

CREATE TRIGGER painting_counts AFTER INSERT ON generation WHEN NEW.state = 'running' BEGIN
  INSERT INTO painting_day (day, pictures) VALUES (NEW.created_at / 86400000, NEW.asked)
  ON CONFLICT (day) DO UPDATE SET pictures = pictures + excluded.pictures;
END;

-- A painter that could not be used has not been paid: while it is away, the day does not fill up with nothing.
CREATE TRIGGER painting_uncounts AFTER UPDATE OF state ON generation WHEN NEW.code = 'provider_unavailable' BEGIN
  UPDATE painting_day SET pictures = pictures - NEW.asked WHERE day = NEW.created_at / 86400000;
END;
