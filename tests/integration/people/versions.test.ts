import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pendingChanges } from "#edition/outbox.ts";
import { readVersions } from "#panel/readVersions.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { sendSigned } from "#tests/harness/signedOff.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room?.close());

const linesOf = async (id: number) => {
  const user = await room.payload.findByID({
    collection: "users",
    id: room.accounts["chief-editor"].id,
  });
  const { createLocalReq } = await import("payload");
  const req = await createLocalReq({ user: { ...user, collection: "users" } }, room.payload);
  return readVersions(req, { collection: "news", id });
};

describe("A21: who made a version", () => {
  it("is written down for drafts, autosaves and publishes, whatever the request says", async () => {
    const as = room.as("editor");
    const { body } = await room.cms.rest("POST", "/news?draft=true", {
      as,
      body: { headline: "谁写的", savedBy: room.accounts.admin.id },
    });
    const { id } = body.doc as { id: number };
    for (const summary of ["一", "二"]) {
      await room.cms.rest("PATCH", `/news/${id}?draft=true&autosave=true`, {
        as: room.as("chief-editor"),
        body: { summary, savedBy: room.accounts.admin.id },
      });
    }
    const names = (await linesOf(id)).map(({ by, isAutosave }) => [by, isAutosave]);
    const nameOf = async (role: "editor" | "chief-editor") =>
      (await room.payload.findByID({ collection: "users", id: room.accounts[role].id })).name;
    expect(names).toEqual([
      [await nameOf("chief-editor"), true],
      [await nameOf("editor"), false],
    ]);
  });

  it("tells what readers see from what they saw: of a text in the bin, no version is live", async () => {
    const { id } = await room.write("news", { live: true });
    expect((await linesOf(id)).map(({ isLive }) => isLive)).toContain(true);
    const deletedAt = new Date().toISOString();
    await room.payload.update({ collection: "news", id, data: { deletedAt } });
    const lines = await linesOf(id);
    expect(lines.filter(({ isLive }) => isLive)).toEqual([]);
    expect(lines.some(({ isPublished }) => isPublished)).toBe(true);
  });

  it("is not for readers, and follows a change into the record of publishing", async () => {
    const { id } = await room.write("news", { live: true });
    const { body } = await room.cms.rest("GET", `/news/${id}`);
    expect(body).not.toHaveProperty("savedBy");
    await room.payload.db.deleteMany({ collection: "changes", where: {} });
    const { status } = await sendSigned(room, "PATCH", `/news/${id}`, {
      as: room.as("chief-editor"),
      body: { summary: "改了一句", _status: "published" },
    });
    expect(status).toBe(200);
    const { name } = await room.payload.findByID({
      collection: "users",
      id: room.accounts["chief-editor"].id,
    });
    expect((await pendingChanges(room.payload))?.by).toBe(name);
  });
});
