import { createLocalReq } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noticeRound } from "#editorial/notices/noticeRound.ts";
import { readInbox } from "#editorial/review/readInbox.ts";
import { principalOf } from "#people/principal.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

type View = {
  hash: string;
  next?: string;
  asked?: string;
  mayAsk: { id: string; name: string; role: string }[];
  acts: { what: string; by: string; note: string }[];
};

const accountOf = async (username: string) => {
  const where = { username: { equals: username } };
  const { docs } = await newsroom.payload.find({ collection: "users", where });
  const [account] = docs;
  if (!account) throw new Error(username);
  return account;
};
const inbox = async (username: string) => {
  const who = principalOf(await accountOf(username));
  if (!who) throw new Error(username);
  return readInbox(await createLocalReq({}, newsroom.payload), who);
};

/** A text written by a reporter, with what may be sent about it. */
async function text() {
  const { id } = await newsroom.write("news", { by: "reporter" });
  const path = `/news/${id}/review`;
  const rest = (as: string | undefined, body?: object) =>
    newsroom.cms.rest(body ? "POST" : "GET", path, { as, ...(body && { body }) });
  const look = async (as: string | undefined) => (await rest(as)).body as unknown as View;
  const reporter = newsroom.as("reporter");
  const submit = async (asks?: string) => {
    const { hash } = await look(reporter);
    return rest(reporter, { kind: "submit", hash, note: "请审", ...(asks && { asks }) });
  };
  return { id, rest, look, submit, reporter };
}

describe("R26: a signer who is asked by name", () => {
  it("is one of those who may sign what waits, and nobody else is taken", async () => {
    const { look, submit, reporter, rest } = await text();
    await signersOf(newsroom);
    const { mayAsk } = await look(reporter);
    const chief = String((await accountOf("chief-editor")).id);
    const editor = await accountOf("signs-first");
    expect(mayAsk).toContainEqual({
      ...{ id: String(editor.id), name: editor.name, role: "责任编辑" },
    });
    expect(mayAsk.map(({ id }) => id)).not.toContain(chief);
    for (const asks of [chief, "999999", String((await accountOf("reporter")).id)]) {
      const refused = await submit(asks);
      expect(refused.status).toBe(409);
      expect(JSON.stringify(refused.body)).toContain("点名的人现在不能签");
    }
    expect((await rest(reporter, { kind: "submit", asks: "x" })).status).toBe(400);
    expect((await look(reporter)).acts.filter(({ what }) => what === "交稿")).toEqual([]);
  });

  it("has it first and is told; a colleague may take it over, which is kept", async () => {
    const people = await signersOf(newsroom);
    const told: string[] = [];
    const round = () =>
      noticeRound({
        ...{ pool: newsroom.payload.db.pool, tell: async (one) => void told.push(one) },
        ...{ address: "https://admin.example.cn/admin", now: Date.parse("2026-11-29T00:00:00Z") },
      });
    await round();
    const earlier = await text();
    expect((await earlier.submit()).status).toBe(200);
    const { id, look, submit, rest, reporter } = await text();
    const asked = await accountOf("signs-first");
    expect((await submit(String(asked.id))).status).toBe(200);

    const [first] = await inbox("signs-first");
    expect(first).toMatchObject({ id, box: "toSign", asked: { isYou: true } });
    const others = await inbox("signs-hands");
    expect(others.find((one) => one.id === id)?.asked).toEqual({ isYou: false, name: asked.name });
    expect(others.at(0)?.id).not.toBe(id);
    const count = async (as: string) =>
      (await newsroom.cms.rest("GET", "/inbox-count", { as })).body;
    expect(await count(people.first)).toMatchObject({ asked: 1 });
    expect(await count(people.hands)).toMatchObject({ asked: 0 });
    await round();
    expect(told.join()).toContain("点名审签 1 篇");
    expect(told.join()).not.toContain(asked.name);

    expect((await look(people.first)).asked).toBe("点名给您");
    const colleague = await look(people.hands);
    expect(colleague.asked).toBe(`点名给${asked.name}，您也可以接手`);
    const { hash } = colleague;
    const sign = { kind: "sign", stage: "first", hash, ...anOpinion, note: "看过" };
    expect((await rest(people.hands, sign)).status).toBe(200);
    const { acts, asked: after } = await look(reporter);
    expect(after).toBeUndefined();
    const line = acts.find(({ what }) => what === "签 初审·一校");
    expect(line?.by).toContain(`接手，原点名${asked.name}`);
    expect(line?.note).toBe("看过\n已看：导向、事实、文字、图片、授权");
    expect(acts.find(({ what }) => what === "交稿")?.note).toContain(`点名请${asked.name}签`);
    expect(await count(people.first)).toMatchObject({ asked: 0 });
  });

  it("is nobody who wrote it or whose account is closed since", async () => {
    const { id, look, submit, reporter } = await text();
    const editor = newsroom.accounts.editor;
    const change = await newsroom.cms.rest("PATCH", `/news/${id}?draft=true`, {
      ...{ as: newsroom.as("editor"), body: { deck: "编辑加的副题" } },
    });
    expect(change.status).toBe(200);
    expect((await look(reporter)).mayAsk.map((one) => one.id)).not.toContain(String(editor.id));
    expect((await submit(String(editor.id))).status).toBe(409);
    const closed = await newsroom.payload.create({
      collection: "users",
      data: {
        ...{ username: "closed-editor", password: "yi-ting-yong-2026-xx", name: "停用编辑" },
        ...{ role: "editor", disabled: true },
      } as never,
    });
    expect((await submit(String(closed.id))).status).toBe(409);
    expect((await submit()).status).toBe(200);
  });
});

describe("R8: what is handed in", () => {
  it("is the text that was looked at, and no other", async () => {
    const { id, look, rest, reporter } = await text();
    const { hash } = await look(reporter);
    await newsroom.cms.rest("PATCH", `/news/${id}?draft=true`, {
      ...{ as: reporter, body: { deck: "后来又加的副题" } },
    });
    const stale = await rest(reporter, { kind: "submit", hash, note: "" });
    expect(stale.status).toBe(409);
    expect(JSON.stringify(stale.body)).toContain("又有改动");
    const now = await look(reporter);
    expect((await rest(reporter, { kind: "submit", hash: now.hash, note: "" })).status).toBe(200);
  });
});
