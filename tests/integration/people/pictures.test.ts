import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { wording } from "#content/wording.ts";
import { answerRest } from "#people/answerRest.ts";
import type { Actor, Role } from "#people/roles.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-pictures-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  newsroom = await openNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
});

const pictureOf = async (role: Role) => {
  const { id } = await newsroom.payload.create({
    collection: "media",
    file: anUpload(await aDrawing(400, 300).png().toBuffer(), "a.png"),
    data: {
      alt: "居民在院落里商量加装电梯",
      createdBy: newsroom.accounts[role].id,
    },
  });
  return id;
};

const caption = (role: Role, id: number) =>
  newsroom.cms.rest("PATCH", `/media/${id}`, {
    as: newsroom.as(role),
    body: { caption: "新的说明" },
  });

describe("A3, M8: pictures", () => {
  it.each(["reporter", "correspondent"] as const)(
    "of a %s are that role's to change",
    async (role) => {
      expect((await caption(role, await pictureOf(role))).status).toBe(200);
      expect((await caption(role, await pictureOf("editor"))).status).toBe(403);
    },
  );

  it.each(["reporter", "correspondent"] as const)(
    "that readers see are no longer a %s's to change, but the editors'",
    async (role) => {
      const picture = await pictureOf(role);
      const { id } = await newsroom.write("cases", { live: true });
      await newsroom.payload.update({
        collection: "cases",
        id,
        data: { cover: picture, _status: "published" },
      });
      const refused = await caption(role, picture);
      expect(refused.status).toBe(403);
      const { headline } = await newsroom.payload.findByID({ collection: "cases", id, depth: 0 });
      const message = wording.pictureLeftToEditors([headline]);
      expect(JSON.stringify(refused.body.errors)).toContain(JSON.stringify(message).slice(1, -1));
      expect((await caption("editor", picture)).status).toBe(200);
    },
  );
});

describe("A24: the right comes before the work", () => {
  const send = (actor: Actor, method: string, address: string, file: BlobPart = "no picture") => {
    const form = new FormData();
    form.append("file", new Blob([file], { type: "image/png" }), "a.png");
    form.append("_payload", JSON.stringify({ alt: "居民在院落里商量加装电梯" }));
    const token = newsroom.as(actor);
    return answerRest(newsroom.payload.config)(
      new Request(`http://localhost:3000/api${address}`, {
        method,
        body: form,
        ...(token && { headers: { Authorization: `JWT ${token}` } }),
      }),
    );
  };

  it("so that a file is not looked at for who may not upload it", async () => {
    for (const role of ["juror", "scrutineer"] as const)
      expect((await send(role, "POST", "/media")).status).toBe(403);
    const theirs = await pictureOf("editor");
    expect((await send("reporter", "PATCH", `/media/${theirs}`)).status).toBe(403);
  });

  it("and is for who may", async () => {
    expect((await send("reporter", "POST", "/media")).status).toBe(400);
    expect((await send("reporter", "PATCH", `/media/${await pictureOf("reporter")}`)).status).toBe(
      400,
    );
  });

  it("so that nothing is read of what a stranger sends", async () => {
    expect((await send("public", "POST", "/media")).status).toBe(403);
  });

  it("and many pictures at once leave half of the database to everybody else", async () => {
    const server = new pg.Client({ connectionString: inject("databaseServer").adminUrl });
    await server.connect();
    const database = new URL(String(process.env.DATABASE_URL)).pathname.slice(1);
    const picture = await aDrawing(2400, 1800).png().toBuffer();
    const sent = Promise.all(
      Array.from({ length: 10 }, () => send("editor", "POST", "/media", new Uint8Array(picture))),
    );
    let isDone = false;
    void sent.finally(() => {
      isDone = true;
    });
    let most = 0;
    while (!isDone) {
      const { rows } = await server.query(
        `SELECT count(*)::int AS held FROM pg_stat_activity
         WHERE datname = $1 AND state LIKE 'idle in transaction%'`,
        [database],
      );
      most = Math.max(most, rows[0].held);
    }
    await server.end();
    expect((await sent).map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });
});
