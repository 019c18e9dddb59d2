import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentData } from "#tests/factories/documents.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { actRefusalWords, frozenEditWords, openingWords } from "#voting/acts/wording.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

let campaigns = 0;

/** A published campaign of two published workers, not yet opened. */
async function aPublishedCampaign(weights = { likes: 100, ballot: 0, jury: 0 }) {
  campaigns += 1;
  const workers = [
    await newsroom.write("workers", { live: true }),
    await newsroom.write("workers", { live: true }),
  ];
  const slug = `campaign-${campaigns}`;
  const data = {
    ...documentData({
      subject: "campaigns",
      title: `评选${campaigns}`,
      slug,
      street: 0,
      now: new Date(),
    }),
    rules: likeRules({ weights }),
    candidates: workers.map(({ id }, index) => ({
      worker: id,
      number: index + 1,
      category: "grid-worker",
    })),
    _status: "published",
  };
  const { id } = await newsroom.payload.create({ collection: "campaigns", data: data as never });
  return { id: Number(id), slug };
}

/** Does something while the database refuses rows that a writer is sure of. */
async function whileBroken(rule: { table: string; check: string }, work: () => Promise<void>) {
  const owner = new pg.Client({ connectionString: String(process.env.DATABASE_OWNER_URL) });
  await owner.connect();
  await owner.query(
    `ALTER TABLE ${rule.table} ADD CONSTRAINT broken CHECK (${rule.check}) NOT VALID`,
  );
  await work().finally(() => owner.query(`ALTER TABLE ${rule.table} DROP CONSTRAINT broken`));
  await owner.end();
}

type Role = Parameters<Newsroom["as"]>[0];

const post = (role: Role, path: string, body: object = {}) =>
  newsroom.cms.rest("POST", `/campaigns/${path}`, { as: newsroom.as(role), body });
const patch = (role: Role, id: number, body: object) =>
  newsroom.cms.rest("PATCH", `/campaigns/${id}`, { as: newsroom.as(role), body });
const messageOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.errors as { message: string }[] | undefined)?.[0]?.message;

describe("C2, C15, C21 a campaign among the other pages", () => {
  test("gets its address from its name, its date when published, and a notice when taken down", async () => {
    const { payload } = newsroom;
    const worker = await newsroom.write("workers", { live: true });
    const data = {
      ...documentData({
        subject: "campaigns",
        title: "社区点赞评选",
        slug: "",
        street: 0,
        now: new Date(),
      }),
      rules: likeRules(),
      candidates: [{ worker: worker.id, number: 1, category: "grid-worker" }],
      _status: "published",
    };
    const made = await payload.create({ collection: "campaigns", data: data as never });
    expect(made).toMatchObject({ slug: "shequ-dian-zan-pingxuan" });
    expect(made.publishedAt).toBeTruthy();

    await payload.update({ collection: "campaigns", id: made.id, data: { _status: "draft" } });
    const { docs } = await payload.find({
      collection: "tombstones",
      where: { path: { equals: "/campaigns/shequ-dian-zan-pingxuan/" } },
    });
    expect(docs).toHaveLength(1);
  });
});

describe("V1 opening a campaign in the panel", () => {
  test("freezes it under a hash that the document then shows", async () => {
    const { id, slug } = await aPublishedCampaign();
    const opened = await post("chief-editor", `${id}/open`);
    expect([opened.status, messageOf(opened)]).toEqual([200, undefined]);
    const { rows } = await newsroom.payload.db.pool.query(
      "SELECT rules_hash FROM voting.campaigns WHERE slug = $1",
      [slug],
    );
    const doc = await newsroom.payload.findByID({ collection: "campaigns", id });
    expect(doc).toMatchObject({ rulesHash: rows[0].rules_hash, _status: "published" });
    expect((await post("chief-editor", `${id}/open`)).status).toBe(200);
  });

  test("is not for those who may not publish campaigns", async () => {
    const { id } = await aPublishedCampaign();
    for (const role of ["editor", "reporter", "juror", "public"] as const)
      expect((await post(role, `${id}/open`)).status, role).toBe(403);
  });

  test("says what is missing", async () => {
    const { id } = await aPublishedCampaign({ likes: 50, ballot: 0, jury: 20 });
    const refused = await post("chief-editor", `${id}/open`);
    expect(messageOf(refused)).toBe(
      openingWords.problems["weights-not-100"] + openingWords.problems["weight-without-stage"],
    );
  });
});

describe("V7 what is opened is what is published", () => {
  const ledgerOf = async (slug: string) =>
    (
      await newsroom.payload.db.pool.query("SELECT frozen FROM voting.campaigns WHERE slug = $1", [
        slug,
      ])
    ).rows[0];
  const draftOver = (id: number, data: object) =>
    newsroom.cms.rest("PATCH", `/campaigns/${id}?draft=true&autosave=true`, {
      as: newsroom.as("chief-editor"),
      body: { ...data, _status: "draft" },
    });

  test("a newer draft, autosaved or unfinished, holds the opening up and changes nothing", async () => {
    const { id, slug } = await aPublishedCampaign();
    for (const change of [{ rules: likeRules({ noticeDays: 9 }) }, { name: "", candidates: [] }]) {
      await draftOver(id, change);
      const refused = await post("chief-editor", `${id}/open`);
      expect([refused.status, messageOf(refused)]).toEqual([409, openingWords.unpublished]);
    }
    const live = await newsroom.payload.findByID({ collection: "campaigns", id });
    expect([live._status, live.openedAt ?? undefined]).toEqual(["published", undefined]);
    expect(await ledgerOf(slug)).toBeUndefined();
  });

  test("nor does anything stand of an opening that fails half way", async () => {
    const { id, slug } = await aPublishedCampaign();
    const check = `id <> ${id} OR rules_hash IS NULL`;
    await whileBroken({ table: "campaigns", check }, async () => {
      expect((await post("chief-editor", `${id}/open`)).status).toBeGreaterThanOrEqual(400);
    });
    expect(await ledgerOf(slug)).toBeUndefined();
    expect((await post("chief-editor", `${id}/open`)).status).toBe(200);
    const statements = await newsroom.payload.db.pool.query(
      "SELECT count(*)::int AS n FROM voting.act_statements s JOIN voting.campaigns c ON c.id = s.campaign WHERE c.slug = $1",
      [slug],
    );
    expect(statements.rows[0].n).toBe(1);
  });

  test("a draft from before the opening cannot carry other rules in, nor take the opening away", async () => {
    const { id } = await aPublishedCampaign();
    const { docs } = await newsroom.payload.findVersions({
      collection: "campaigns",
      where: { parent: { equals: id } },
    });
    await post("chief-editor", `${id}/open`);
    const restored = await newsroom.cms.rest("POST", `/campaigns/versions/${docs[0]?.id}`, {
      as: newsroom.as("chief-editor"),
    });
    expect(restored.status).toBe(200);
    const live = await newsroom.payload.findByID({ collection: "campaigns", id });
    expect(live.rulesHash).toBeTruthy();
    expect(live.openedAt).toBeTruthy();
  });

  test("an opened one is neither deleted, put away nor taken down, on no way", async () => {
    const { id } = await aPublishedCampaign();
    await post("chief-editor", `${id}/open`);
    const deletedAt = new Date().toISOString();
    const as = newsroom.as("chief-editor");
    const ways = [
      newsroom.cms.rest("DELETE", `/campaigns/${id}`, { as }),
      newsroom.cms.rest("DELETE", `/campaigns?where[id][equals]=${id}`, { as }),
      patch("chief-editor", id, { deletedAt }),
      newsroom.cms.rest("PATCH", `/campaigns?where[id][equals]=${id}`, { as, body: { deletedAt } }),
      patch("chief-editor", id, { _status: "draft" }),
      newsroom.cms.rest("PATCH", `/campaigns/${id}?unpublishAllLocales=true`, {
        as,
        body: { _status: "draft" },
      }),
    ];
    for (const refused of await Promise.all(ways))
      expect([refused.status, messageOf(refused)]).toEqual([409, openingWords.kept]);
    await expect(newsroom.payload.delete({ collection: "campaigns", id })).rejects.toThrow(
      openingWords.kept,
    );
    expect((await newsroom.cms.rest("GET", `/campaigns/${id}`)).status).toBe(200);
    expect((await draftOver(id, { summary: "先存草稿。" })).status).toBe(200);
  });
});

describe("V2, V3 an opened campaign", () => {
  test("keeps its rules and its list; its words may be corrected", async () => {
    const { id } = await aPublishedCampaign();
    await post("chief-editor", `${id}/open`);
    const refused = await patch("chief-editor", id, { rules: likeRules({ noticeDays: 9 }) });
    expect(messageOf(refused)).toBe(frozenEditWords["frozen-changed"]);
    expect(messageOf(await patch("chief-editor", id, { candidates: [] }))).toBe(
      frozenEditWords["frozen-changed"],
    );
    expect((await patch("chief-editor", id, { summary: "改一个字。" })).status).toBe(200);
  });

  test("records a published withdrawal for good", async () => {
    const { id, slug } = await aPublishedCampaign();
    await post("chief-editor", `${id}/open`);
    const { candidates } = await newsroom.payload.findByID({
      collection: "campaigns",
      id,
      depth: 0,
    });
    const marked = (reason: string) => ({
      _status: "published",
      candidates: candidates?.map((row) =>
        row.number === 2 ? { ...row, withdrawn: true, withdrawalReason: reason } : row,
      ),
    });
    expect(messageOf(await patch("chief-editor", id, marked("")))).toBe(
      frozenEditWords["reason-missing"],
    );
    expect((await patch("chief-editor", id, marked("本人申请"))).status).toBe(200);
    const { rows } = await newsroom.payload.db.pool.query(
      "SELECT w.number, w.reason FROM voting.withdrawals w JOIN voting.campaigns c ON c.id = w.campaign WHERE c.slug = $1",
      [slug],
    );
    expect(rows).toEqual([{ number: 2, reason: "本人申请" }]);
    expect(messageOf(await patch("chief-editor", id, { _status: "published", candidates }))).toBe(
      frozenEditWords["withdrawal-undone"],
    );

    // What is not saved is not recorded: here the outbox fails, which comes after.
    const withdrawals = async () =>
      (await newsroom.payload.db.pool.query("SELECT count(*)::int AS n FROM voting.withdrawals"))
        .rows[0].n;
    const all = candidates?.map((row) => ({ ...row, withdrawn: true, withdrawalReason: "退出" }));
    await whileBroken({ table: "changes", check: `document <> '${id}'` }, async () => {
      const failed = await patch("chief-editor", id, { _status: "published", candidates: all });
      expect(failed.status).toBeGreaterThanOrEqual(400);
    });
    expect(await withdrawals()).toBe(1);
  });
});

test("V6 closing and counting are done by different people, with a reason, and are kept", async () => {
  const { id } = await aPublishedCampaign();
  await post("chief-editor", `${id}/open`);
  const act = (role: Role, kind: string, reason = "按方案") =>
    post(role, `${id}/acts`, { kind, reason });
  expect(messageOf(await act("admin", "counted"))).toBe(actRefusalWords["still-running"]);
  expect(messageOf(await act("chief-editor", "closed"))).toBe(actRefusalWords["same-person"]);
  expect((await act("admin", "closed", "设备故障，提前结束")).status).toBe(200);
  expect((await act("chief-editor", "counted")).status).toBe(200);
  const record = await newsroom.cms.rest("GET", `/campaigns/${id}/record`, {
    as: newsroom.as("chief-editor"),
  });
  expect(record.body.acts).toMatchObject([
    { kind: "opened" },
    { kind: "closed", reason: "设备故障，提前结束" },
    { kind: "counted" },
  ]);
  expect((await newsroom.cms.rest("GET", `/campaigns/${id}/record`)).status).toBe(403);
});
