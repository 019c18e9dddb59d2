import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentData } from "#tests/factories/documents.ts";
import { startUnsealedEndpoint } from "#tests/factories/unsealedEndpoint.ts";
import { siteOrigin } from "#tests/factories/voteClient.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { campaignRecord } from "#voting/acts/campaignRecord.ts";
import { countStreams } from "#voting/acts/countStreams.ts";
import { createPostgresScorerStore } from "#voting/holds/postgresScorerStore.ts";
import { holdWords, helperWords as words } from "#voting/holds/wording.ts";

type Role = Parameters<Newsroom["as"]>[0];
const slug = "helped";
const tablet = { "user-agent": "an old people's home's tablet" };
let newsroom: Newsroom;
let endpoint: Awaited<ReturnType<typeof startUnsealedEndpoint>>;
let voting: ReturnType<typeof openPool>;
let owner: ReturnType<typeof openPool>;
let id: number;

beforeAll(async () => {
  newsroom = await openNewsroom();
  voting = openPool(String(process.env.VOTING_DATABASE_URL), 3);
  owner = openPool(String(process.env.DATABASE_OWNER_URL), 1);
  endpoint = await startUnsealedEndpoint({
    pool: voting,
    secret: "a secret that is long enough for tests",
  });
  const worker = await newsroom.write("workers", { live: true });
  const made = await newsroom.payload.create({
    collection: "campaigns",
    data: {
      ...documentData({ subject: "campaigns", title: "评选", slug, street: 0, now: new Date() }),
      rules: likeRules(),
      candidates: [{ worker: worker.id, number: 1, category: "grid-worker" }],
      _status: "published",
    } as never,
  });
  id = Number(made.id);
  await newsroom.cms.rest("POST", `/campaigns/${id}/open`, {
    ...{ as: newsroom.as("chief-editor"), body: {} },
  });
}, 120_000);
afterAll(async () => {
  await endpoint.stop();
  await owner.end();
  await newsroom.close();
});

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const make = (role: Role, body: object = {}) =>
  newsroom.cms.rest("POST", `/campaigns/${id}/helpers`, {
    as: newsroom.as(role),
    body: { reason: "敬老院", perDay: 30, begins: today(), ends: today(), ...body },
  });
const messageOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message;
const passes = async () => {
  const { body } = await newsroom.cms.rest("GET", `/campaigns/${id}/helpers`, {
    as: newsroom.as("scrutineer"),
  });
  return body.passes as { number: number; isClaimed: boolean; votes: number; voters: number }[];
};
const codeIn = ({ body }: { body: Record<string, unknown> }) =>
  /[2-9A-Z]{4}(-[2-9A-Z]{4}){2}/.exec(String(body.message))?.[0] ?? "";
const give = (code: string, headers: Record<string, string> = tablet) =>
  endpoint.serve(
    new Request(`${siteOrigin}/vote/${slug}/helper`, {
      method: "POST",
      body: new URLSearchParams({ code }).toString(),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        ...headers,
      },
    }),
  );

describe("H28 announced helpers", () => {
  test("are announced by examiners only, with a reason, a limit and days", async () => {
    for (const role of ["director", "editor", "reporter", "public"] as const) {
      const answer = await make(role);
      expect([answer.status, messageOf(answer)], role).toEqual([403, holdWords.notAllowed]);
    }
    for (const wrong of [{ reason: " " }, { perDay: 201 }, { ends: "2020-01-01" }, { begins: "" }])
      expect((await make("scrutineer", wrong)).status, JSON.stringify(wrong)).toBe(400);
    const late = await make("scrutineer", { begins: "2020-01-01", ends: "2020-01-02" });
    expect([late.status, messageOf(late)]).toEqual([409, words.tooLate]);
    expect(await passes()).toEqual([]);
  });

  test("are known by the code that is given once, from their own device", async () => {
    const made = await make("scrutineer");
    const code = codeIn(made);
    expect(code).not.toBe("");
    expect(JSON.stringify(await passes())).not.toContain(code);
    const form = await endpoint.serve(new Request(`${siteOrigin}/vote/${slug}/helper`));
    expect(await form.text()).toContain(words.page);
    const wrong = await give("AAAA-AAAA-AAAA");
    expect([wrong.status, (await wrong.text()).includes(words.wrong)]).toEqual([422, true]);
    expect((await passes())[0]).toMatchObject({ number: 1, isClaimed: false });
    const right = await give(` ${code.toLowerCase()} `);
    expect([right.status, (await right.text()).includes(words.done(1))]).toEqual([200, true]);
    expect((await passes())[0]).toMatchObject({ number: 1, isClaimed: true, votes: 0 });
    expect((await give(code)).status).toBe(422);
    const scorer = createPostgresScorerStore({
      databaseUrl: String(process.env.VOTING_DATABASE_URL),
      onError: () => {},
    });
    const record = await campaignRecord(newsroom.payload.db.pool, slug);
    const [time] = await scorer.helpers({ campaign: record?.id ?? 0, stream: "likes" });
    await scorer.close();
    expect(time).toMatchObject({ number: 1, perDay: 30 });
    expect((time?.begins ?? 0) - Date.now()).toBeGreaterThan(60_000);
  });

  test("are counted in public, with the votes from their devices since they were announced", async () => {
    const pool = newsroom.payload.db.pool;
    const record = await campaignRecord(pool, slug);
    if (!record) throw new Error("not open");
    await owner.query(
      `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, net, agent, candidate, slot, nth)
       SELECT $1, n, current_date, lpad(n::text, 32, '0')::uuid, gen_random_uuid(),
         t.begins + (n - 2) * interval '1 second', t.net, t.agent + n / 4, 1, 1, 1
       FROM voting.helper_times t, generate_series(1, 4) AS n WHERE t.campaign = $1`,
      [record.id],
    );
    expect((await passes())[0]).toMatchObject({ votes: 2, voters: 2 });
    for (const db of [pool, voting]) {
      const [likes] = await countStreams(db, {
        campaign: record.id,
        frozen: record.frozen,
      });
      expect(likes?.helpers).toEqual({ passes: 1, votes: 2 });
    }
  });

  test("no login writes a pass or a device by itself, and codes are tried ten times an hour", async () => {
    const cms = openPool(String(process.env.DATABASE_URL), 1);
    for (const table of ["helper_passes", "helper_devices"])
      for (const db of [cms, voting])
        await expect(db.query(`INSERT INTO voting.${table} DEFAULT VALUES`)).rejects.toThrow(
          /permission denied/,
        );
    await expect(cms.query("SELECT code_hash FROM voting.helper_passes")).rejects.toThrow(
      /permission denied/,
    );
    await cms.end();
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) statuses.push((await give("AAAA")).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
