-- The ledger. What the rules in edge/src/coin promise, this schema enforces a second time: whatever code runs
-- against it, an account cannot be overdrawn, a hold cannot be resolved twice, and a line once written stays.
-- Times are milliseconds since 1970 by the database's own clock. Coins are whole and never negative.

CREATE TABLE account (
  user_id   TEXT NOT NULL PRIMARY KEY,
  granted   INTEGER NOT NULL DEFAULT 0,
  settled   INTEGER NOT NULL DEFAULT 0,
  available INTEGER NOT NULL DEFAULT 0,
  held      INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT account_never_overdrawn CHECK (available >= 0),
  CONSTRAINT account_never_overreleased CHECK (held >= 0),
  CONSTRAINT account_adds_up CHECK (granted - settled = available + held)
) STRICT, WITHOUT ROWID;

-- One row per click. A refused click has a row too, so that its key stays refused.
CREATE TABLE generation (
  id              TEXT NOT NULL PRIMARY KEY,
  user_id         TEXT NOT NULL REFERENCES account (user_id),
  idempotency_key TEXT NOT NULL,
  body_sha256     TEXT NOT NULL,
  state           TEXT NOT NULL CONSTRAINT generation_state CHECK (state IN ('running', 'done', 'failed', 'refused')),
  price           INTEGER NOT NULL CONSTRAINT generation_price CHECK (price > 0),
  asked           INTEGER NOT NULL CONSTRAINT generation_asked CHECK (asked BETWEEN 1 AND 4),
  delivered       INTEGER NOT NULL DEFAULT 0 CONSTRAINT generation_delivered CHECK (delivered BETWEEN 0 AND asked),
  created_at      INTEGER NOT NULL,
  expires_at      INTEGER NOT NULL,
  size            TEXT NOT NULL,
  prompt          TEXT NOT NULL,
  enhanced        INTEGER NOT NULL DEFAULT 0,
  description     TEXT,
  settings        TEXT,
  -- How it ended: pictures and missing as JSON lists, or the code of its problem; and what could be spent then.
  pictures        TEXT,
  removed         INTEGER NOT NULL DEFAULT 0,
  missing         TEXT,
  code            TEXT,
  charged         INTEGER NOT NULL DEFAULT 0,
  remaining       INTEGER,
  CONSTRAINT one_click UNIQUE (user_id, idempotency_key)
) STRICT;

CREATE INDEX generation_newest ON generation (user_id, created_at DESC, id DESC) WHERE state <> 'refused';
CREATE INDEX generation_expiring ON generation (expires_at) WHERE state = 'running';
CREATE INDEX generation_running ON generation (user_id) WHERE state = 'running';
CREATE INDEX generation_refused ON generation (created_at) WHERE state = 'refused';

-- The statement: append-only, one line per movement.
CREATE TABLE entry (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id         TEXT NOT NULL REFERENCES account (user_id),
  kind            TEXT NOT NULL CONSTRAINT entry_kind CHECK (kind IN ('grant', 'hold', 'settle', 'release')),
  coins           INTEGER NOT NULL CONSTRAINT entry_moves_something CHECK (coins > 0),
  generation_id   TEXT REFERENCES generation (id),
  cause           TEXT NOT NULL,
  at              INTEGER NOT NULL,
  available_after INTEGER NOT NULL,
  CONSTRAINT entry_belongs CHECK ((kind = 'grant') = (generation_id IS NULL))
) STRICT;

CREATE INDEX entry_newest ON entry (user_id, id DESC);
CREATE UNIQUE INDEX entry_once ON entry (generation_id, kind) WHERE generation_id IS NOT NULL;
CREATE UNIQUE INDEX welcome_once ON entry (user_id) WHERE cause = 'welcome';

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN
  SELECT RAISE(ABORT, 'entry_is_never_changed');
END;

CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry BEGIN
  SELECT RAISE(ABORT, 'entry_is_never_removed');
END;

CREATE TRIGGER hold_rules BEFORE INSERT ON entry WHEN NEW.kind = 'hold' BEGIN
  SELECT RAISE(ABORT, 'hold_once') WHERE EXISTS (
    SELECT 1 FROM entry WHERE generation_id = NEW.generation_id AND kind = 'hold');
  SELECT RAISE(ABORT, 'hold_matches_generation') WHERE NOT EXISTS (
    SELECT 1 FROM generation
    WHERE id = NEW.generation_id AND user_id = NEW.user_id AND state = 'running' AND price = NEW.coins);
END;

-- Entries of a resolution may only be written while the batch is running, and together never exceed the hold.
CREATE TRIGGER resolution_rules BEFORE INSERT ON entry WHEN NEW.kind IN ('settle', 'release') BEGIN
  SELECT RAISE(ABORT, 'resolved_once') WHERE NOT EXISTS (
    SELECT 1 FROM generation WHERE id = NEW.generation_id AND user_id = NEW.user_id AND state = 'running');
  SELECT RAISE(ABORT, 'resolved_within_hold') WHERE NEW.coins + (
    SELECT coalesce(sum(coins), 0) FROM entry
    WHERE generation_id = NEW.generation_id AND kind IN ('settle', 'release')
  ) > (
    SELECT coalesce(sum(coins), 0) FROM entry WHERE generation_id = NEW.generation_id AND kind = 'hold');
END;

-- The balance moves with the entry, and the entry must have said truly what it would become.
CREATE TRIGGER entry_moves_coins AFTER INSERT ON entry BEGIN
  UPDATE account SET
    granted   = granted + iif(NEW.kind = 'grant', NEW.coins, 0),
    settled   = settled + iif(NEW.kind = 'settle', NEW.coins, 0),
    available = available + CASE NEW.kind WHEN 'hold' THEN -NEW.coins WHEN 'settle' THEN 0 ELSE NEW.coins END,
    held      = held + CASE NEW.kind WHEN 'hold' THEN NEW.coins WHEN 'grant' THEN 0 ELSE -NEW.coins END
  WHERE user_id = NEW.user_id;
  SELECT RAISE(ABORT, 'entry_tells_the_balance') WHERE NEW.available_after IS NOT (
    SELECT available FROM account WHERE user_id = NEW.user_id);
END;

-- A batch leaves 'running' once, and only with its whole hold accounted for.
CREATE TRIGGER generation_ends_resolved BEFORE UPDATE OF state ON generation BEGIN
  SELECT RAISE(ABORT, 'generation_ends_once') WHERE OLD.state <> 'running';
  SELECT RAISE(ABORT, 'generation_ends_resolved') WHERE OLD.price <> (
    SELECT coalesce(sum(coins), 0) FROM entry WHERE generation_id = OLD.id AND kind IN ('settle', 'release'));
END;

-- What a photo shows, by the digest of the photo as sent and the model that looked. 'asked' is a claim: somebody
-- is asking at this moment, so that nobody asks twice.
CREATE TABLE description (
  digest     TEXT NOT NULL,
  model      TEXT NOT NULL,
  claim      TEXT NOT NULL,
  claimed_at INTEGER NOT NULL,
  text       TEXT,
  PRIMARY KEY (digest, model)
) STRICT, WITHOUT ROWID;

CREATE INDEX description_oldest ON description (claimed_at);
