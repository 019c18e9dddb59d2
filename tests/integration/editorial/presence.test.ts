import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#people/roles.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

type Others = { name: string; minutes: number; writes: boolean }[];

const nameOf = async (role: Role) =>
  (await room.payload.findByID({ collection: "users", id: room.accounts[role].id })).name;

/** A form of a document in the name of a role. */
const formOf = (role: Role, path: string) => {
  const form = randomUUID();
  return async (doing: string, as: Role = role) => {
    const body = { form, doing, typed: true };
    const sent = { as: room.as(as), body };
    const answer = await room.cms.rest("POST", `${path}/presence`, sent);
    return { status: answer.status, others: answer.body.others as Others };
  };
};
const listed = async (role: Role) => {
  const { status, body } = await room.cms.rest("GET", "/news/presence", { as: room.as(role) });
  return { status, documents: body.documents as { id: number; title: string; people: Others }[] };
};

describe("Y10: who has a document open", () => {
  it("is told to who opens it too, and to lists, until it is closed", async () => {
    const { id } = await room.write("news", {});
    const [one, other] = [formOf("editor", `/news/${id}`), formOf("director", `/news/${id}`)];
    expect((await one("stay")).others).toEqual([]);
    const editor = { name: await nameOf("editor"), minutes: 0, writes: true };
    expect((await other("stay")).others).toEqual([editor]);
    const director = { name: await nameOf("director"), minutes: 0, writes: false };
    expect((await listed("chief-editor")).documents).toEqual([
      { id, title: expect.stringContaining("稿件"), people: [editor, director] },
    ]);
    await other("leave");
    expect((await one("stay")).others).toEqual([]);
    await one("leave");
    expect((await listed("chief-editor")).documents).toEqual([]);
  });

  it("is told to nobody who may not change it, and nobody says so of what is not theirs", async () => {
    const { id } = await room.write("news", { street: "other" });
    const form = formOf("editor", `/news/${id}`);
    await form("stay");
    expect((await formOf("correspondent", `/news/${id}`)("stay")).status).toBe(403);
    expect((await listed("correspondent")).documents).toEqual([]);
    expect((await listed("juror")).status).toBe(403);
    const { body } = { body: { form: randomUUID(), doing: "stay", typed: false } };
    expect((await room.cms.rest("POST", `/news/${id}/presence`, { body })).status).toBe(403);
    await form("leave");
  });

  it("lets nobody close another's form", async () => {
    const { id } = await room.write("news", {});
    const form = formOf("editor", `/news/${id}`);
    await form("stay");
    await form("leave", "director");
    expect((await listed("editor")).documents).toHaveLength(1);
    await form("leave");
  });

  it.each([{}, { form: "x", doing: "stay", typed: true }, { form: randomUUID(), doing: "sit" }])(
    "answers %j with 400",
    async (body) => {
      const { id } = await room.write("news", {});
      const sent = { as: room.as("editor"), body };
      expect((await room.cms.rest("POST", `/news/${id}/presence`, sent)).status).toBe(400);
    },
  );
});

describe("Y11: who writes a document", () => {
  it("is who came first until another takes it over, and again when that one leaves", async () => {
    const { id } = await room.write("news", {});
    const [one, other] = [formOf("editor", `/news/${id}`), formOf("director", `/news/${id}`)];
    await one("stay");
    await other("stay");
    await other("take");
    expect((await one("stay")).others.map(({ writes }) => writes)).toEqual([true]);
    await other("leave");
    await one("stay");
    expect((await other("stay")).others.map(({ writes }) => writes)).toEqual([true]);
  });
});
