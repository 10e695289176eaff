-- What a click and the sweep look for, each by an index of its own, so that a long history costs them nothing.

-- Batches that painted and were not paid, of one seller within a day.
CREATE INDEX generation_unpaid ON generation (user_id, created_at) WHERE code IN ('refused_by_safety', 'cancelled');

-- Pictures that may be old enough to be removed, and those of batches that never counted.
CREATE INDEX generation_kept ON generation (created_at) WHERE state = 'done' AND removed = 0;
CREATE INDEX generation_stray ON generation (expires_at) WHERE state = 'failed' AND removed = 0;
