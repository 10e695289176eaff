-- What was settled is the part of the price that was delivered, rounded down, and what the batch says it cost. A batch
-- that failed or delivered nothing has cost nothing.
SELECT 'a batch cost what it should not' AS broken, g.user_id, g.id AS generation_id,
  g.state || ', ' || g.delivered || ' of ' || g.asked || ' delivered at ' || g.price || ', says ' || g.charged
    || ', settled ' || settled AS detail
FROM generation g JOIN (
  SELECT generation.id, coalesce(sum(coins), 0) AS settled
  FROM generation LEFT JOIN entry ON entry.generation_id = generation.id AND kind = 'settle' GROUP BY generation.id
) e ON e.id = g.id
WHERE settled <> g.charged OR (g.state <> 'done' AND settled > 0) OR (g.state = 'done' AND g.delivered = 0)
  OR (g.state = 'done' AND settled <> g.price * g.delivered / g.asked)
