-- What ran out has been released: by the sweep, which comes every minute, or by its owner's next visit. Two sweeps may
-- be missed.
SELECT 'a hold is older than its time to live' AS broken, user_id, id AS generation_id,
  price || ' coins, over since ' || strftime('%Y-%m-%dT%H:%M:%SZ', expires_at / 1000, 'unixepoch') AS detail
FROM generation
WHERE state = 'running' AND expires_at <= CAST(unixepoch('subsec') * 1000 AS INTEGER) - 180000
