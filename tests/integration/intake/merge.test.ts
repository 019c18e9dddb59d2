import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeKeeper } from "#intake/codeKeeper.ts";
import { sealContact } from "#intake/contactSeal.ts";
import { findFiled } from "#intake/desk/deskStore.ts";
import { duplicatesView } from "#intake/desk/duplicatesView.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { restDoor } from "#tests/harness/restDoor.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

let newsroom: Newsroom;
let web: pg.Pool;
beforeAll(async () => {
  newsroom = await openNewsroom();
  web = openPool(String(process.env.VOTING_DATABASE_URL));
});
afterAll(async () => {
  await web.end();
  await newsroom.close();
});

const keeper = codeKeeper(testSecrets.INTAKE_SECRET);
async function filed(name: string, telephone = "13800001234") {
  const given = aSubmission();
  const contact = { name, telephone, isUnder14: false, guardian: "" };
  const { number } = await postgresIntakeDoor(web).file({
    ...given,
    consents: { contact: true, name: true, portrait: false },
    contact: sealContact(JSON.stringify(contact), testSecrets.INTAKE_PUBLIC_KEY, given.key),
    telephoneHash: keeper.telephoneHash(telephone),
  });
  return { number, pair: { number, codeHash: given.codeHash } };
}
async function post(path: string, body: object) {
  const answer = await restDoor(newsroom).send("editor", {
    ...{ method: "POST", path: `/intake/${path}`, body: JSON.stringify(body) },
    headers: { "Content-Type": "application/json" },
  });
  return { status: answer.status, text: await answer.text() };
}
const asDesk = () => ({ payload: newsroom.payload }) as Parameters<typeof findFiled>[0];
const kindsOf = async (pair: { number: string; codeHash: string }) =>
  (await postgresIntakeDoor(web).ofSender(pair))?.events.map(({ kind }) => kind);
const setLive = async (id: number, status: "published" | "draft") =>
  newsroom.payload.update({
    ...{ collection: "cases", id },
    data: {
      ...{ _status: status, slug: `merged-${id}`, dimensions: ["governance"] },
      summary: "邻居一起整菜园。",
    } as never,
  });

describe("O30: two that are one", () => {
  it("O29: are found by what they tell and by the telephone", async () => {
    const one = await filed("王芳", "13811112222");
    const two = await filed("李强", "13811112222");
    const own = await findFiled(asDesk(), one.number);
    const view = own && (await duplicatesView(asDesk(), own));
    expect(view?.alike.find(({ number }) => number === two.number)?.likeness).toEqual([
      "text",
      "telephone",
    ]);
    expect(JSON.stringify(view)).not.toContain("13811112222");
  });

  it("name both senders in one draft, and both read what becomes of it", async () => {
    const [one, two] = [await filed("王芳芳"), await filed("李强强")];
    expect((await post(`${two.number}/merge`, { into: one.number })).status).toBe(200);
    expect((await post(`${two.number}/draft`, {})).status).toBe(409);
    const made = JSON.parse((await post(`${one.number}/draft`, {})).text) as { id: number };
    const draft = await newsroom.payload.findByID({
      ...{ collection: "cases", id: made.id, draft: true, depth: 0 },
    });
    expect(draft.credits).toMatchObject([{ role: "recommender", names: ["王芳芳", "李强强"] }]);
    await setLive(made.id, "published");
    for (const { pair } of [one, two]) expect(await kindsOf(pair)).toEqual(["adopt", "publish"]);
    expect((await post(`${two.number}/merge`, { into: "" })).status).toBe(409);
  });

  it("are both declined, and both senders read why", async () => {
    const [one, two] = [await filed("王芳"), await filed("李强")];
    expect((await post(`${two.number}/merge`, { into: one.number })).status).toBe(200);
    const act = { kind: "decline", reason: "known", sentence: "这件事我们上月已经报道过。" };
    const answer = await post(`${one.number}/act`, { act, after: 0 });
    expect(answer.status, answer.text).toBe(200);
    for (const { pair } of [one, two]) {
      const events = (await postgresIntakeDoor(web).ofSender(pair))?.events;
      expect(events).toMatchObject([act]);
    }
  });

  it("become one after the other is live as well", async () => {
    const [one, two] = [await filed("王芳"), await filed("李强")];
    const made = JSON.parse((await post(`${one.number}/draft`, {})).text) as { id: number };
    await setLive(made.id, "published");
    expect((await post(`${two.number}/merge`, { into: one.number })).status).toBe(200);
    const told = await postgresIntakeDoor(web).ofSender(two.pair);
    expect(told?.events.map(({ kind }) => kind)).toEqual(["adopt", "publish"]);
    await setLive(made.id, "draft");
    expect(await kindsOf(two.pair)).toEqual(["adopt", "publish", "unpublish"]);
  });

  it("go on with one press where the one that they stood behind is withdrawn", async () => {
    const [gone, one, two] = [await filed("王芳芳"), await filed("李强强"), await filed("陈静静")];
    for (const { number } of [one, two])
      expect((await post(`${number}/merge`, { into: gone.number })).status).toBe(200);
    await postgresIntakeDoor(web).act(gone.pair, { kind: "withdraw" }, 0);
    const own = await findFiled(asDesk(), one.number);
    const view = own && (await duplicatesView(asDesk(), own));
    expect(view?.alike.map(({ number }) => number)).toContain(two.number);
    // Neither has to be taken out by hand first.
    expect((await post(`${two.number}/merge`, { into: one.number })).status).toBe(200);
    const answer = await post(`${one.number}/draft`, {});
    expect(answer.status, answer.text).toBe(200);
    const made = JSON.parse(answer.text) as { id: number };
    const draft = await newsroom.payload.findByID({
      ...{ collection: "cases", id: made.id, draft: true, depth: 0 },
    });
    expect(draft.credits).toMatchObject([{ role: "recommender", names: ["李强强", "陈静静"] }]);
    await setLive(made.id, "published");
    for (const { pair } of [one, two])
      expect((await kindsOf(pair))?.slice(-2)).toEqual(["adopt", "publish"]);
    expect(await kindsOf(gone.pair)).toEqual(["withdraw"]);
  });

  it("open the draft that both became, where one of them is withdrawn after that", async () => {
    const [gone, one] = [await filed("王芳芳"), await filed("李强强")];
    expect((await post(`${one.number}/merge`, { into: gone.number })).status).toBe(200);
    const made = JSON.parse((await post(`${gone.number}/draft`, {})).text) as { id: number };
    const filedGone = await findFiled(asDesk(), gone.number);
    const after = filedGone?.events.at(-1)?.id ?? 0;
    await postgresIntakeDoor(web).act(gone.pair, { kind: "withdraw" }, after);
    const again = JSON.parse((await post(`${one.number}/draft`, {})).text);
    expect(again).toMatchObject({ id: made.id, isNew: false });
  });

  it("never stand behind one another, however quickly two are clicked", async () => {
    const [one, two] = [await filed("王芳"), await filed("李强")];
    const both = await Promise.all([
      post(`${one.number}/merge`, { into: two.number }),
      post(`${two.number}/merge`, { into: one.number }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const merged = both[0].status === 200 ? one : two;
    expect((await post(`${merged.number}/merge`, { into: "" })).status).toBe(200);
    expect((await findFiled(asDesk(), merged.number))?.notes).toHaveLength(2);
  });
});
