import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "#operations/postgres/withClient.ts";

const marks = (url: string) =>
  withClient(url, async (client) =>
    (await client.query("SELECT mark FROM public.guide_marks ORDER BY mark")).rows.map(
      ({ mark }) => mark,
    ),
  );

/** Two writes with an instant between them, and whether a server beside has the first of them alone. */
export function twoWrites(given: { port: number; beside: number; password: string }) {
  const urlAt = (port: number) =>
    `postgres://postgres:${given.password}@127.0.0.1:${port}/gridpress`;
  return {
    /** Answers the instant as README writes one. */
    write: (): Promise<string> =>
      withClient(urlAt(given.port), async (client) => {
        await client.query("CREATE TABLE public.guide_marks (mark int)");
        await client.query("INSERT INTO public.guide_marks VALUES (1)");
        await sleep(20);
        const asked = await client.query("SELECT clock_timestamp()::text AS moment");
        await sleep(20);
        await client.query("INSERT INTO public.guide_marks VALUES (2)");
        return asked.rows[0].moment;
      }),
    async check(): Promise<void> {
      const [then, now] = [await marks(urlAt(given.beside)), await marks(urlAt(given.port))];
      if (String(then) !== "1" || String(now) !== "1,2")
        throw new Error(`the instant has the writes ${then}, and the server that goes on ${now}`);
      console.log("the first write is there, the second is not");
      // What the guide knows nothing of is not to meet its next backup.
      await withClient(urlAt(given.port), (client) =>
        client.query("DROP TABLE public.guide_marks"),
      );
    },
  };
}
