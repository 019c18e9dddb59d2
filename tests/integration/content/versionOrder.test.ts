import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";

let room: Newsroom;
let owner: pg.Pool;
beforeAll(async () => {
  room = await openNewsroom();
  owner = openPool(String(process.env.DATABASE_OWNER_URL), 1);
});
afterAll(async () => {
  await owner?.end();
  await room?.close();
});

/** A document whose newest version was saved while the clock was two days ahead. */
async function savedAhead(): Promise<number> {
  const { id } = await room.write("cases", { live: true });
  await save(id, "时钟快了");
  await owner.query(
    "UPDATE _cases_v SET updated_at = now() + interval '2 days' WHERE parent_id = $1 AND latest",
    [id],
  );
  return id;
}

const save = (id: number, deck: string, autosave = false) =>
  room.payload.update({ collection: "cases", id, data: { deck }, draft: true, autosave });

const inPanel = async (id: number) => {
  const where = { id: { equals: id } };
  const { docs } = await room.payload.find({ collection: "cases", where, draft: true });
  const opened = await room.payload.findByID({ collection: "cases", id, draft: true });
  return { listed: docs.map(({ deck }) => deck), opened: opened.deck };
};

describe("after a clock that ran ahead", () => {
  it("the draft that was saved last is what editors see", async () => {
    const id = await savedAhead();
    await save(id, "后来");
    expect(await inPanel(id)).toEqual({ listed: ["后来"], opened: "后来" });
    await save(id, "再后来", true);
    await save(id, "最后", true);
    expect(await inPanel(id)).toEqual({ listed: ["最后"], opened: "最后" });
  });

  it("versions are listed in the order in which they were saved", async () => {
    const id = await savedAhead();
    for (const deck of ["一", "二", "三"]) await save(id, deck);
    const { docs } = await room.payload.findVersions({
      collection: "cases",
      where: { parent: { equals: id } },
      sort: "-updatedAt",
    });
    expect(docs.slice(0, 4).map(({ version }) => version.deck)).toEqual([
      "三",
      "二",
      "一",
      "时钟快了",
    ]);
  });

  it("what is published goes on from the draft that was saved last", async () => {
    const id = await savedAhead();
    await save(id, "后来");
    const data = { _status: "published" as const };
    const published = await room.payload.update({ collection: "cases", id, data });
    expect(published.deck).toBe("后来");
  });

  it("the order is kept for every kind of document that has versions", async () => {
    const tables = await owner.query<{ name: string; has_trigger: boolean }>(`
      SELECT c.relname AS name, bool_or(t.tgname = 'follow_versions') IS TRUE AS has_trigger
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
      LEFT JOIN pg_trigger t ON t.tgrelid = c.oid
      WHERE a.attname = 'latest' AND c.relnamespace = 'public'::regnamespace GROUP BY 1`);
    expect(tables.rows.map(({ name }) => name)).toContain("_cases_v");
    expect(tables.rows.filter(({ has_trigger }) => !has_trigger)).toEqual([]);
  });
});
