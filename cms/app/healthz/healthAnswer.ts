/** Longest that the database may take, in ms: the answer is there in three seconds. */
const patienceMs = 2_000;

const newestRelease = `
  SELECT number::int, state, fault, tries::int, extract(epoch FROM now() - updated_at)::int AS "ageSeconds"
  FROM releases ORDER BY number DESC LIMIT 1`;

type Pool = { query(text: string): Promise<{ rows: object[] }> };

/** Whether the database answers in time, and how the newest release stands: a failed one is for a monitor to tell. */
export async function healthAnswer(pool: Pool): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patienceMs, undefined);
  });
  const answer = await Promise.race([pool.query(newestRelease).catch(() => undefined), silence]);
  clearTimeout(timer);
  if (!answer) return Response.json({ database: false }, { status: 503 });
  return Response.json({ database: true, release: answer.rows[0] ?? null });
}
