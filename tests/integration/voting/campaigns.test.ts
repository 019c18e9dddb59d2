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
    ...documentData({ subject: "campaigns", title: `评选${campaigns}`, slug, street: 0 }),
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
      ...documentData({ subject: "campaigns", title: "社区点赞评选", slug: "", street: 0 }),
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
