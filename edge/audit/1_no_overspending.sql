-- No account was ever below zero, neither in what can be spent nor in what is held: not now, not after any entry.
SELECT 'the account is below zero' AS broken, user_id, NULL AS generation_id,
  'available ' || available || ', held ' || held AS detail
FROM account WHERE available < 0 OR held < 0
UNION ALL
SELECT 'an entry left the account below zero', user_id, generation_id,
  'entry ' || id || ' left available ' || available || ', held ' || held
FROM (
  SELECT id, user_id, generation_id,
    sum(CASE kind WHEN 'hold' THEN -coins WHEN 'settle' THEN 0 ELSE coins END) OVER walk AS available,
    sum(CASE kind WHEN 'grant' THEN 0 WHEN 'hold' THEN coins ELSE -coins END) OVER walk AS held
  FROM entry WINDOW walk AS (PARTITION BY user_id ORDER BY id)
) WHERE available < 0 OR held < 0
