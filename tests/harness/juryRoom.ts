import pg from "pg";
import { documentData } from "#tests/factories/documents.ts";
import { juryRules } from "#tests/factories/scoring.ts";
import type { Answer } from "#tests/harness/cmsRequests.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { campaignRecord } from "#voting/acts/campaignRecord.ts";
import type { JuryProgress, Sheet } from "#voting/jury/jury.wire.ts";
import { juryResult } from "#voting/jury/juryResult.ts";

type Role = Parameters<Newsroom["as"]>[0];
/** A juror: an account with the role, beside the newsroom's one. */
export type Someone = { id: number; token: string };
export type Opened = { id: number; slug: string; workers: number[] };

export type JuryRoom = Awaited<ReturnType<typeof openJuryRoom>>;

const password = "一段够长的口令2026";

/** What an endpoint says to whoever asked. */
export const messageOf = ({ body }: Answer): unknown =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message ?? body.message;

/** Runs statements as the owner of the database, whom only its rules hold back. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: String(process.env.DATABASE_OWNER_URL) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A newsroom with two jurors, campaigns for them to score, and the requests of the jury's endpoints. */
export async function openJuryRoom() {
  const newsroom = await openNewsroom();
  const { payload, cms } = newsroom;
  let count = 0;

  const aJuror = async (): Promise<Someone> => {
    count += 1;
    const username = `juror-${count}`;
    const data = { name: `评委${count}`, role: "juror", username, password };
    const { id } = await payload.create({ collection: "users", data: data as never });
    return { id: Number(id), token: await cms.signIn({ username, password }) };
  };

  const tokenOf = (as: Role | Someone) => (typeof as === "string" ? newsroom.as(as) : as.token);
  const get = (as: Role | Someone, path: string) =>
    cms.rest("GET", `/campaigns/${path}`, { as: tokenOf(as) });
  const post = (as: Role | Someone, path: string, body: object) =>
    cms.rest("POST", `/campaigns/${path}`, { as: tokenOf(as), body });
  const mark = (juror: Someone, { id }: Opened, candidate: number, points: number) =>
    post(juror, `${id}/jury/marks`, { candidate, points: { service: points } });

  /** An opened campaign of three candidates; the given jurors sit on its jury. */
  const aCampaign = async ({
    rules = juryRules(),
    jurors = [] as Someone[],
  } = {}): Promise<Opened> => {
    count += 1;
    const slug = `jury-${count}`;
    const workers: number[] = [];
    while (workers.length < 3) workers.push((await newsroom.write("workers", { live: true })).id);
    const data = {
      ...documentData({
        subject: "campaigns",
        title: `评选${count}`,
        slug,
        street: 0,
        now: new Date(),
      }),
      rules,
      candidates: workers.map((worker, index) => ({
        worker,
        number: index + 1,
        category: "grid-worker",
        story: "第一段。\n\n第二段。",
      })),
      _status: "published",
    };
    const made = await payload.create({ collection: "campaigns", data: data as never });
    const id = Number(made.id);
    const opened = await post("chief-editor", `${id}/open`, {});
    if (opened.status !== 200) throw new Error(String(messageOf(opened)));
    if (jurors.length > 0)
      await post("admin", `${id}/jury/jurors`, { accounts: jurors.map((juror) => juror.id) });
    return { id, slug, workers };
  };

  return {
    newsroom,
    first: await aJuror(),
    second: await aJuror(),
    aJuror,
    aCampaign,
    get,
    post,
    mark,
    async markAll(juror: Someone, opened: Opened, points: readonly number[]): Promise<void> {
      for (const [index, given] of points.entries()) await mark(juror, opened, index + 1, given);
    },
    submit: (juror: Someone, { id }: Opened) =>
      post(juror, `${id}/jury/submission`, { confirmed: true }),
    sheetOf: async (juror: Someone, { id }: Opened) =>
      (await get(juror, `${id}/jury/sheet`)).body as Sheet,
    progressOf: async (as: Role, { id }: Opened) =>
      (await get(as, `${id}/jury/progress`)).body as JuryProgress,
    async resultOf({ slug }: Opened) {
      const record = await campaignRecord(payload.db.pool, slug);
      if (!record) throw new Error("not open");
      return juryResult(payload.db.pool, record);
    },
    close: () => newsroom.close(),
  };
}
