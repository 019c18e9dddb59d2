import { createLocalReq } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endConsents } from "#editorial/consents/endConsents.ts";
import { readLedger } from "#editorial/consents/readLedger.ts";
import { liveForm } from "#editorial/review/documentNow.ts";
import { addDays, shanghaiDay, startOfDay } from "#leaves/shanghaiTime.ts";
import type { Role } from "#people/roles.ts";
import { aDrawing } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());

const today = shanghaiDay(new Date());
const picked = (days: number) => new Date(startOfDay(addDays(today, days))).toISOString();
const given = {
  kind: "written",
  date: picked(-30),
  person: "何慕白",
  scope: "everywhere",
} as const;

let made = 0;
async function portrait(consent: object = given): Promise<number> {
  made += 1;
  const bytes = await aDrawing(400, 300 + made)
    .jpeg()
    .toBuffer();
  const { id } = await room.payload.create({
    collection: "media",
    data: { alt: `网格员在门口登记第${made}户`, portrait: true, consent } as never,
    file: { data: bytes, name: `p${made}.jpg`, mimetype: "image/jpeg", size: bytes.length },
  });
  return Number(id);
}

/** A live page of a worker with a number, and with a draft above it where that is asked for. */
async function worker(consent: object, more: { portrait?: number; hasDraft?: boolean } = {}) {
  const { id } = await room.write("workers", { live: true });
  await room.payload.update({
    collection: "workers",
    id,
    data: {
      ...{ phone: "13800138000", phoneConsent: consent },
      ...(more.portrait && { portrait: more.portrait }),
      _status: "published",
    } as never,
  });
  if (more.hasDraft)
    await room.payload.update({
      ...{ collection: "workers", id, draft: true, data: { summary: "还没有审的一句。" } as never },
    });
  return id;
}
const live = async (id: number) =>
  (await room.payload.findByID({ collection: "workers", id, depth: 0 })) as unknown as Record<
    string,
    unknown
  >;
const withdraw = (role: Role, body: object) =>
  room.cms.rest("POST", "/consents/withdraw", { as: room.as(role), body });

describe("C42: what a person agreed to is taken back", () => {
  it("a portrait leaves the pages that show it at once, and those are named", async () => {
    const picture = await portrait();
    const page = await worker(given, { portrait: picture });
    const req = await createLocalReq({}, room.payload);
    const shown = async () =>
      JSON.stringify(await liveForm(req, { collection: "workers", id: page }));
    expect(await shown()).toContain("/media/");
    const done = await withdraw("editor", { collection: "media", id: picture, reason: "本人来电" });
    expect(done.status).toBe(200);
    expect(JSON.stringify(done.body)).toContain(`/collections/workers/${page}`);
    expect(await shown()).not.toContain("/media/");
    expect((await live(page))._status).toBe("published");
    const { rows } = await room.payload.db.drizzle.execute("SELECT path FROM publishing.takedowns");
    expect(rows.length).toBeGreaterThan(0);
    // Once is enough, and somebody who never agreed cannot take it back.
    expect(
      (await withdraw("editor", { collection: "media", id: picture, reason: "再" })).status,
    ).toBe(409);
  });

  it("is taken back once, however often it is asked at once, and the second is told so", async () => {
    const picture = await portrait();
    const page = await worker(given, { portrait: picture });
    const [{ id: person = 0 } = {}] = (
      await room.payload.db.pool.query(
        `INSERT INTO editorial.person_consents (person, role, purpose, subject, document, kind, scope, given_on, note, by, by_name)
          VALUES ('何慕白', 'nominee', '参评', 'recommendations', 'TJ-2026-000001', 'electronic', 'everywhere', current_date - 9, '', '1', '编辑') RETURNING id::int`,
      )
    ).rows as { id: number }[];
    for (const of of [
      { collection: "media", id: picture },
      { collection: "workers", id: page },
      { collection: "people", id: person },
    ]) {
      const asked = () => withdraw("editor", { ...of, reason: "本人来电" });
      const both = await Promise.all([asked(), asked()]);
      const statuses = both.map(({ status }) => status);
      expect([...statuses].sort(), JSON.stringify(both)).toEqual([200, 409]);
      expect(JSON.stringify([both, await asked()])).toMatch(/已经撤回过.*已经撤回过/);
    }
    // Whoever took the portrait back before is kept from nothing else.
    expect(await live(page)).toMatchObject({ phone: null, _status: "published" });
    const never = await withdraw("editor", { collection: "media", id: 999_999, reason: "再" });
    expect([never.status, JSON.stringify(never.body)]).toEqual([
      409,
      expect.stringContaining("没有这条同意记录"),
    ]);
  });

  it("names drafts as well, in which a portrait or a candidate waits to be published", async () => {
    const picture = await portrait();
    const { id: waiting } = await room.write("workers", { live: false });
    await room.payload.update({
      ...{ collection: "workers", id: waiting, draft: true, data: { portrait: picture } as never },
    });
    const done = await withdraw("editor", { collection: "media", id: picture, reason: "本人来电" });
    expect(JSON.stringify(done.body)).toContain(`/collections/workers/${waiting}"`);

    const { id: campaign } = await room.write("campaigns", { live: true });
    const { name } = await room.payload.update({
      ...{ collection: "workers", id: waiting, draft: true, data: { name: "何慕青" } as never },
    });
    await room.payload.update({
      ...{ collection: "campaigns", id: campaign, draft: true },
      data: { candidates: [{ worker: waiting, number: 1, category: "grid-worker" }] } as never,
    });
    const { rows } = await room.payload.db.pool.query(
      `INSERT INTO editorial.person_consents (person, role, purpose, subject, document, kind, scope, given_on, note, by, by_name)
        VALUES ($1, 'nominee', '参评', 'recommendations', 'TJ-2026-000002', 'electronic', 'everywhere', current_date - 9, '', '1', '编辑') RETURNING id::int`,
      [name],
    );
    const id = (rows as { id: number }[])[0]?.id;
    const taken = await withdraw("editor", { collection: "people", id, reason: "本人来电" });
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    expect(JSON.stringify(taken.body)).toContain(`/collections/campaigns/${campaign}"`);
  });

  it("C43: a candidate's portrait that came with the recommendation goes with the candidate's word, and no other's", async () => {
    const note = (number: string) => ({ ...given, note: `随推荐${number}` });
    const [own, others] = [
      await portrait(note("TJ-2026-000071")),
      await portrait(note("TJ-2026-000072")),
    ];
    const { rows } = await room.payload.db.pool.query(
      `INSERT INTO editorial.person_consents (person, role, purpose, subject, document, kind, scope, given_on, note, by, by_name)
        VALUES ('何慕白', 'nominee', '参评', 'recommendations', 'TJ-2026-000071', 'electronic', 'everywhere', current_date - 9, '', '1', '编辑') RETURNING id::int`,
    );
    const id = (rows as { id: number }[])[0]?.id;
    const body = { collection: "people", id, reason: "本人来电" };
    expect((await withdraw("editor", body)).status).toBe(200);
    const lines = await readLedger(await createLocalReq({}, room.payload), new Date());
    const stateOf = (picture: number) =>
      lines.find((one) => one.collection === "media" && one.id === picture)?.state;
    expect([stateOf(own), stateOf(others)]).toEqual(["withdrawn", "standing"]);
  });

  it.each([false, true])(
    "a number leaves the live page at once, and nothing else changes, with a draft above it: %s",
    async (hasDraft) => {
      const id = await worker(given, { hasDraft });
      const before = await live(id);
      expect(before.phone).toBe("13800138000");
      const body = { collection: "workers", id, reason: "本人到街道说明" };
      expect((await withdraw("director", body)).status).toBe(200);
      const after = await live(id);
      expect(after).toMatchObject({ _status: "published", phone: null, summary: before.summary });
      const draft = await room.payload.findByID({
        collection: "workers",
        id,
        draft: true,
        depth: 0,
      });
      expect(draft.phone).toBeNull();
      if (hasDraft) expect(draft).toMatchObject({ _status: "draft", summary: "还没有审的一句。" });
      const changes = await room.payload.find({
        collection: "changes",
        where: { document: { equals: String(id) } },
        sort: "-id",
      });
      expect(changes.totalDocs).toBeGreaterThan(0);
    },
  );

  it("is for those who keep all pictures and people, and told in the security log without a name", async () => {
    const picture = await portrait();
    const body = { collection: "media", id: picture, reason: "本人来电" };
    for (const role of ["reporter", "correspondent", "juror"] as const)
      expect((await withdraw(role, body)).status).toBe(403);
    expect((await withdraw("editor", { ...body, reason: "" })).status).toBe(400);
    expect((await withdraw("editor", body)).status).toBe(200);
    const { docs } = await room.payload.find({
      collection: "security-events",
      where: { kind: { equals: "taken-down" } },
      sort: "-id",
      limit: 1,
    });
    expect(docs[0]?.detail).toContain("撤回同意");
    expect(docs[0]?.detail).not.toContain("何慕白");
  });

  it("ends by itself on the day after its last one, and not before", async () => {
    const lasting = await portrait({ ...given, until: picked(0) });
    const over = await portrait({ ...given, until: picked(-1) });
    const phone = await worker({ ...given, until: picked(-1) });
    expect(await endConsents(room.payload, new Date())).toBe(2);
    expect(await endConsents(room.payload, new Date())).toBe(0);
    const req = await createLocalReq({}, room.payload);
    const lines = await readLedger(req, new Date());
    const stateOf = (collection: string, id: number) =>
      lines.find((one) => one.collection === collection && one.id === id)?.state;
    expect(stateOf("media", lasting)).toBe("soon");
    expect(stateOf("media", over)).toBe("ended");
    expect(stateOf("workers", phone)).toBe("ended");
    expect((await live(phone)).phone).toBeNull();
    expect(await endConsents(room.payload, new Date(startOfDay(addDays(today, 1))))).toBe(1);
  });
});

it("C42: a consent ends by itself however many have ended before", async () => {
  const query = (text: string) => room.payload.db.pool.query(text);
  const columns =
    "person, role, purpose, subject, document, kind, given_on, until, note, by, by_name";
  await query(`WITH old AS (INSERT INTO editorial.person_consents (${columns})
      SELECT '示例' || n, 'guest', '访谈', 'interviews', '900' || n, 'written', current_date - 99, current_date - 90, '', '1', '编辑' FROM generate_series(1, 2000) n RETURNING id)
    INSERT INTO editorial.person_consent_ends (consent, ended_on, reason, by, by_name) SELECT id, current_date - 90, '到期', '', '' FROM old`);
  await query(`INSERT INTO editorial.person_consents (${columns})
    VALUES ('示例末', 'guest', '访谈', 'interviews', '9999', 'written', current_date - 99, current_date - 2, '', '1', '编辑')`);
  expect(await endConsents(room.payload, new Date())).toBe(1);
});

describe("C43: who is named is found wherever it is", () => {
  const person = "欧阳示例月";
  /** A text of some kind that names the person in one of its fields. */
  async function naming(
    subject: "cases" | "interviews" | "workers" | "corrections",
    data: object,
    live = true,
  ): Promise<string> {
    const { id } = await room.write(subject, { live });
    const status = live ? { _status: "published" } : {};
    await room.payload.update({
      ...{ collection: subject, id, draft: !live, data: { ...data, ...status } as never },
    });
    return `/collections/${subject}/${id}`;
  }

  it("in what is said in a video, in drafts, captions and corrections", async () => {
    const { id } = await room.write("interviews", { live: true });
    const guest = { name: person, post: "楼栋长" };
    await room.payload.update({
      ...{ collection: "interviews", id, data: { guest, _status: "published" } as never },
    });
    const named = [
      await naming("interviews", {
        transcript: [{ speaker: "记者", text: `那天${person}也在场。`, seconds: 3 }],
      }),
      await naming("cases", { deck: `${person}和她的邻居们` }, false),
      await naming("workers", { summary: `她接了${person}的班。` }),
      await naming("corrections", { right: `应为${person}。` }),
    ];
    const picture = await portrait();
    await room.payload.update({
      ...{ collection: "media", id: picture, data: { caption: `${person}在门口` } as never },
    });
    const record = { interview: id, kind: "written", scope: "everywhere", date: today };
    const kept = await room.cms.rest("POST", "/consents/record", {
      as: room.as("editor"),
      body: { ...record, until: "", note: "" },
    });
    expect(kept.status, JSON.stringify(kept.body)).toBe(200);
    const req = await createLocalReq({}, room.payload);
    const consent = (await readLedger(req, new Date())).find(({ who }) => who === person);
    const body = { collection: "people", id: consent?.id, reason: "本人来电" };
    const done = await withdraw("editor", body);
    expect(done.status).toBe(200);
    const { uses } = done.body as { uses: { href: string }[] };
    expect(uses.map(({ href }) => href)).toEqual(
      expect.arrayContaining([...named, `/collections/media/${picture}`]),
    );
  });
});
