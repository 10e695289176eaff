// One batch in, its rows or its complaint out. Bound as the edge binds: numbers, texts and null.
export default {
  async fetch(request, env) {
    const statements = await request.json();
    const prepared = statements.map(({ sql, params }) => env.DB.prepare(sql).bind(...params));
    try {
      const results = await env.DB.batch(prepared);
      return Response.json({ rows: results.map((one) => one.results) });
    } catch (error) {
      return Response.json({ complaint: error.message });
    }
  },
};
