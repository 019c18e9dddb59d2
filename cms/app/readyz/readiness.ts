import type { Readiness } from "#metrics/operatorDoor.ts";

/** Longest that the database may take, in ms: the answer is there in three seconds. */
const patienceMs = 2_000;

const newestRelease = `
  SELECT number::int, state, fault, tries::int, extract(epoch FROM now() - updated_at)::int AS "ageSeconds"
  FROM releases ORDER BY number DESC LIMIT 1`;

type Release = {
  number: number;
  state: string;
  fault: string | null;
  tries: number;
  ageSeconds: number;
};
type Pool = { query(text: string): Promise<{ rows: object[] }> };

/** Whether the database answers in time, and how the newest release stands: a failed one is for a monitor to tell. */
export async function readiness(pool: Pool): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patienceMs, undefined);
  });
  const answer = await Promise.race([pool.query(newestRelease).catch(() => undefined), silence]);
  clearTimeout(timer);
  if (!answer) return { isReady: false, checks: { database: "silent" } };
  const release = answer.rows[0] as Release | undefined;
  return {
    isReady: true,
    checks: {
      database: "ok",
      release: release?.number ?? null,
      ...(release && {
        state: release.state,
        tries: release.tries,
        ageSeconds: release.ageSeconds,
      }),
      ...(release?.fault && { fault: release.fault }),
    },
  };
}
