-- A key stands for one batch, and a batch that was taken on has one hold, of its price. A refused one has none.
SELECT 'a key stands for several batches' AS broken, user_id, min(id) AS generation_id,
  count(*) || ' batches under ' || lower(idempotency_key) AS detail
FROM generation GROUP BY user_id, lower(idempotency_key) HAVING count(*) > 1
UNION ALL
SELECT 'a batch has not the one hold of its price', g.user_id, g.id,
  g.state || ' at ' || g.price || ', held ' || coalesce(group_concat(e.coins, ' + '), 'nothing')
FROM generation g LEFT JOIN entry e ON e.generation_id = g.id AND e.kind = 'hold'
GROUP BY g.id
HAVING CASE g.state WHEN 'refused' THEN count(e.id) > 0 ELSE count(e.id) <> 1 OR max(e.coins) <> g.price END
UNION ALL
SELECT 'an entry belongs to no batch of its user', e.user_id, e.generation_id, 'entry ' || e.id || ', ' || e.kind
FROM entry e LEFT JOIN generation g ON g.id = e.generation_id AND g.user_id = e.user_id
WHERE (e.kind = 'grant') <> (e.generation_id IS NULL) OR (e.generation_id IS NOT NULL AND g.id IS NULL)
