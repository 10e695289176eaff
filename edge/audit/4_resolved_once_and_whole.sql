-- A running batch has its hold untouched; one that has ended had it resolved once, and settled + released = held.
SELECT 'a hold is not resolved once and whole' AS broken, g.user_id, g.id AS generation_id,
  g.state || ' at ' || g.price || ', ' || settles || ' settled ' || settled || ', ' || releases || ' released '
    || released AS detail
FROM generation g JOIN (
  SELECT generation.id, sum(entry.kind = 'settle') AS settles, sum(entry.kind = 'release') AS releases,
    coalesce(sum(iif(kind = 'settle', coins, 0)), 0) AS settled,
    coalesce(sum(iif(kind = 'release', coins, 0)), 0) AS released
  FROM generation LEFT JOIN entry ON entry.generation_id = generation.id AND kind <> 'hold' GROUP BY generation.id
) e ON e.id = g.id
WHERE CASE
  WHEN g.state IN ('running', 'refused') THEN settled + released > 0
  ELSE settled + released <> g.price OR settles > 1 OR releases > 1
END
