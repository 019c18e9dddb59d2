import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StateLine } from "#editorial/states/stateLines.ts";
import type { StateFilter } from "#editorial/states/stateRules.ts";
import type { Role } from "#people/roles.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff, signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const ask = (as: string | undefined, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as, ...(body ? { body } : {}) });

/** Numbers of the documents that a list shows to somebody under a filter. */
const listed = async (as: string | undefined, filter: StateFilter): Promise<number[]> => {
  const where = `where[or][0][and][0][deskState][equals]=${filter}`;
  const { status, body } = await ask(as, "GET", `/cases?draft=true&limit=100&${where}`);
  expect(status).toBe(200);
  return (body.docs as { id: number }[]).map(({ id }) => id);
};
const asRole = (role: Role) => newsroom.as(role);
const lineOf = async (as: string | undefined, id: number) => {
  const { body } = await ask(as, "GET", `/cases/states?ids=${id},999999`);
  return (body.lines as StateLine[])[0];
};

describe("G1 to G4: where texts stand, in lists", () => {
  it("follow a text from writing to going live", async () => {
    const people = await signersOf(newsroom);
    const editor = asRole("editor");
    const made = await ask(editor, "POST", "/cases?draft=true", { headline: "小院新规" });
    const drafted = (made.body.doc as { id: number }).id;
    expect(await listed(editor, "drafting")).toContain(drafted);
    expect(await listed(editor, "mine")).toContain(drafted);
    expect(await listed(people.first, "mine")).not.toContain(drafted);
    expect((await lineOf(editor, drafted))?.state).toBe("采写");

    const { id } = await newsroom.write("cases", {});
    const review = `/cases/${id}/review`;
    const { hash } = (await ask(people.hands, "GET", review)).body;
    await ask(people.hands, "POST", review, { kind: "submit", hash, note: "" });
    expect((await lineOf(editor, id))?.state).toBe("待初审·一校");
    expect((await lineOf(editor, id))?.detail).toContain("责任编辑、部门主任");
    expect(await listed(people.first, "to-sign")).toContain(id);
    expect(await listed(people.hands, "to-sign")).not.toContain(id);
    expect(await listed(people.final, "to-sign")).not.toContain(id);
    await ask(people.first, "POST", review, { kind: "sign", stage: "first", hash, ...anOpinion });
    expect(await listed(editor, "waiting-second")).toContain(id);
    expect(await listed(people.first, "to-sign")).not.toContain(id);
    const back = { kind: "return", returnClass: "fact", note: "再核一遍" };
    await ask(people.second, "POST", review, back);
    expect(await listed(editor, "returned")).toContain(id);
    await signedOff(newsroom, { subject: "cases", id });
    expect(await listed(editor, "signed")).toContain(id);
    await ask(asRole("chief-editor"), "PATCH", `/cases/${id}`, { _status: "published" });
    for (const filter of ["live", "this-week"] as const)
      expect(await listed(editor, filter)).toContain(id);
    expect(await listed(editor, "signed")).not.toContain(id);
    await ask(editor, "PATCH", `/cases/${id}?draft=true`, { headline: "小院新规又改" });
    expect((await lineOf(editor, id))?.state).toBe("线上，另有修改");
    expect(await listed(editor, "live")).toContain(id);
    expect(await listed(editor, "drafting")).not.toContain(id);
  });

  it("G4 待我审 has again what came back to the stage that one signed, and what one signs for somebody else", async () => {
    const people = await signersOf(newsroom);
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const review = `/cases/${id}/review`;
    const handIn = async () => {
      const { hash } = (await ask(people.hands, "GET", review)).body;
      await ask(people.hands, "POST", review, { kind: "submit", hash, note: "" });
      return hash;
    };
    const hash = await handIn();
    await ask(people.first, "POST", review, { kind: "sign", stage: "first", hash, ...anOpinion });
    expect(await listed(people.first, "to-sign")).not.toContain(id);
    await ask(people.hands, "PATCH", `/cases/${id}?draft=true`, { headline: "换了一个标题" });
    expect(await listed(people.first, "to-sign")).toContain(id);

    const now = (await ask(people.hands, "GET", review)).body.hash;
    const again = { kind: "sign", stage: "first", hash: now, ...anOpinion };
    expect((await ask(people.first, "POST", review, again)).status).toBe(200);
    const { director, editor } = newsroom.accounts;
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const handed = { from: director.id, to: editor.id, ends: inDays(30) };
    const begins = inDays(-30);
    expect(await listed(asRole("editor"), "to-sign")).not.toContain(id);
    const made = await ask(asRole("director"), "POST", "/delegations", { ...handed, begins });
    expect(made.status).toBe(201);
    expect(await listed(asRole("editor"), "to-sign")).toContain(id);
    await ask(asRole("director"), "PATCH", `/delegations/${(made.body.doc as { id: number }).id}`, {
      ends: inDays(-29),
    });
  });

  it("G4 待我审 has nothing that one wrote and that was taken down, when somebody else hands it in", async () => {
    const people = await signersOf(newsroom);
    const editor = asRole("editor");
    const { id } = await newsroom.write("cases", { by: "editor" });
    await ask(editor, "PATCH", `/cases/${id}?draft=true`, { headline: "责任编辑自己写的" });
    await signedOff(newsroom, { subject: "cases", id });
    const chief = asRole("chief-editor");
    const live = await ask(chief, "PATCH", `/cases/${id}`, { _status: "published" });
    expect(live.status).toBe(200);
    const down = { _status: "draft", withdrawalReason: "error" };
    expect((await ask(chief, "PATCH", `/cases/${id}`, down)).status).toBe(200);
    const review = `/cases/${id}/review`;
    const { hash } = (await ask(people.hands, "GET", review)).body;
    await ask(people.hands, "POST", review, { kind: "submit", hash, note: "" });
    expect(await listed(people.first, "to-sign")).toContain(id);
    expect(await listed(editor, "to-sign")).not.toContain(id);
    const sign = { kind: "sign", stage: "first", hash, ...anOpinion };
    expect((await ask(editor, "POST", review, sign)).status).toBe(409);
    expect((await ask(people.first, "POST", review, sign)).status).toBe(200);
  });

  it("show nobody what they may not read, and tell readers nothing", async () => {
    const { id } = await newsroom.write("cases", { by: "editor" });
    expect(await lineOf(asRole("reporter"), id)).toBeUndefined();
    expect(await listed(asRole("reporter"), "drafting")).not.toContain(id);
    expect((await ask(undefined, "GET", `/cases/states?ids=${id}`)).status).toBe(403);
    const asked = await ask(undefined, "GET", "/cases?where[deskState][equals]=drafting");
    expect((asked.body.docs as unknown[] | undefined) ?? []).toEqual([]);
  });

  it("are filters beside others, and count alike", async () => {
    const editor = asRole("editor");
    const both =
      "where[and][0][deskState][equals]=drafting&where[and][1][headline][equals]=小院新规";
    const list = await ask(editor, "GET", `/cases?draft=true&${both}`);
    expect(list.body.totalDocs).toBe(1);
    const ordered = await ask(editor, "GET", "/cases?draft=true&sort=-deskState,headline&limit=1");
    expect(ordered.status).toBe(200);
  });
});
