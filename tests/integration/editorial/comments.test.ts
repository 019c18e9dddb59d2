import { sql } from "@payloadcms/db-postgres";
import { createLocalReq } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommentsView } from "#editorial/comments/readComments.ts";
import { readInbox } from "#editorial/review/readInbox.ts";
import { principalOf } from "#people/principal.ts";
import type { Role } from "#people/roles.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const ask = (role: Role, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as: newsroom.as(role), ...(body ? { body } : {}) });
const viewOf = async (id: number, role: Role = "editor") =>
  (await ask(role, "GET", `/cases/${id}/comments`)).body as unknown as CommentsView;
const say = (id: number, role: Role, body: object) =>
  ask(role, "POST", `/cases/${id}/comments`, body);
const headline = async (id: number) =>
  (await viewOf(id)).passages.find(({ path }) => path === "headline")?.text ?? "";

const open = async (id: number, role: Role, isDemand = false, text = "请再核对一遍") => {
  const quote = await headline(id);
  return say(id, role, { kind: "open", path: "headline", quote, text, isDemand });
};

describe("comments of a document", () => {
  it("Q1 stand at the words, and stay as orphans when these are gone", async () => {
    const { id } = await newsroom.write("cases", {});
    expect((await open(id, "editor")).status).toBe(200);
    const [there] = (await viewOf(id)).threads;
    expect(there).toMatchObject({ path: "headline", isOpen: true, isDemand: false });
    expect(there?.lines[0]).toMatchObject({ text: "请再核对一遍", what: "评论" });
    await ask("editor", "PATCH", `/cases/${id}?draft=true`, { headline: "另起一题" });
    const [orphan] = (await viewOf(id)).threads;
    expect(orphan).not.toHaveProperty("path");
    expect(orphan).toMatchObject({ isOpen: true, lines: [{ text: "请再核对一遍" }] });
  });

  it("Q2 are for who may read the drafts, and 必改 for who may sign", async () => {
    const { id } = await newsroom.write("cases", { by: "editor" });
    expect((await ask("reporter", "GET", `/cases/${id}/comments`)).status).toBe(404);
    expect((await open(id, "editor", true)).status).toBe(200);
    const own = await newsroom.write("cases", { by: "reporter" });
    const quote = "稿件";
    const said = { kind: "open", path: "headline", quote, text: "自己记一笔" };
    expect((await say(own.id, "reporter", { ...said, isDemand: false })).status).toBe(200);
    expect((await say(own.id, "reporter", { ...said, isDemand: true })).status).toBe(409);
    expect((await say(own.id, "reporter", { ...said, text: "  ", isDemand: false })).status).toBe(
      400,
    );
    expect((await say(own.id, "juror", { ...said, isDemand: false })).status).toBe(404);
  });

  it("Q3 hold 初审 while a 必改 is open, and no longer", async () => {
    const { id } = await newsroom.write("cases", {});
    const people = await signersOf(newsroom);
    const review = `/cases/${id}/review`;
    const { hash } = (await newsroom.cms.rest("GET", review, { as: people.hands })).body;
    const act = (as: string, body: object) => newsroom.cms.rest("POST", review, { as, body });
    expect((await act(people.hands, { kind: "submit", hash, note: "" })).status).toBe(200);
    expect((await open(id, "director", true)).status).toBe(200);
    const sign = () => act(people.first, { kind: "sign", stage: "first", hash, ...anOpinion });
    const refused = await sign();
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain("必改");
    const [thread] = (await viewOf(id)).threads;
    expect((await say(id, "director", { kind: "resolve", thread: thread?.id })).status).toBe(200);
    expect((await sign()).status).toBe(200);
  });

  it("Q4 call a colleague until an answer", async () => {
    const { id } = await newsroom.write("cases", {});
    const { id: account } = newsroom.accounts.director;
    const user = await newsroom.payload.findByID({ collection: "users", id: account });
    const inbox = async () => {
      const req = await createLocalReq(
        { user: { ...user, collection: "users" } as never },
        newsroom.payload,
      );
      const who = principalOf(user);
      if (!who) throw new Error("no account");
      return (await readInbox(req, who)).filter(({ box }) => box === "called");
    };
    expect((await open(id, "editor", false, `请@${user.name} 看一眼`)).status).toBe(200);
    expect((await open(id, "editor", false, `再请@${user.name} 看一眼`)).status).toBe(200);
    expect(await inbox()).toMatchObject([{ collection: "cases", id }]);
    for (const { id: thread } of (await viewOf(id)).threads)
      await say(id, "director", { kind: "reply", thread, text: "看过了" });
    expect(await inbox()).toEqual([]);
  });

  it("Q5 are appended and never changed, and lie outside what is signed", async () => {
    const { id } = await newsroom.write("cases", {});
    const hashOf = async () => (await ask("editor", "GET", `/cases/${id}/review`)).body.hash;
    const before = await hashOf();
    await open(id, "editor", true);
    expect(await hashOf()).toBe(before);
    const { drizzle } = newsroom.payload.db;
    for (const change of [
      sql`UPDATE editorial.comments SET detail = '{}'`,
      sql`DELETE FROM editorial.comments`,
      sql`TRUNCATE editorial.comments`,
    ])
      await expect(drizzle.execute(change)).rejects.toThrow();
  });
});
