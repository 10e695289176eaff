-- What an account says is what its entries come to, every entry told the balance truly, and the account adds up:
-- granted - settled = available + held.
SELECT 'the account is not what its entries come to' AS broken, a.user_id, NULL AS generation_id,
  'granted ' || granted || '/' || g || ', settled ' || settled || '/' || s || ', available ' || available || '/'
    || (g - h + r) || ', held ' || held || '/' || (h - s - r) || ' (account/entries)' AS detail
FROM (
  SELECT account.*,
    coalesce(sum(iif(kind = 'grant', coins, 0)), 0) AS g, coalesce(sum(iif(kind = 'settle', coins, 0)), 0) AS s,
    coalesce(sum(iif(kind = 'hold', coins, 0)), 0) AS h, coalesce(sum(iif(kind = 'release', coins, 0)), 0) AS r
  FROM account LEFT JOIN entry ON entry.user_id = account.user_id GROUP BY account.user_id
) a
WHERE granted <> g OR settled <> s OR available <> g - h + r OR held <> h - s - r
  OR granted - settled <> available + held
UNION ALL
SELECT 'an entry tells a wrong balance', user_id, generation_id,
  'entry ' || id || ' says ' || available_after || ', which is ' || told
FROM (
  SELECT id, user_id, generation_id, available_after,
    sum(CASE kind WHEN 'hold' THEN -coins WHEN 'settle' THEN 0 ELSE coins END)
      OVER (PARTITION BY user_id ORDER BY id) AS told
  FROM entry
) WHERE told <> available_after
UNION ALL
SELECT 'an entry has no account', user_id, generation_id, 'entry ' || id
FROM entry WHERE NOT EXISTS (SELECT 1 FROM account WHERE account.user_id = entry.user_id)
