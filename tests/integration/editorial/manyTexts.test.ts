import { afterAll, beforeAll, expect, it } from "vitest";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const count = 24_000;

/** Texts as the database holds them, of one author. */
async function plant(author: number): Promise<void> {
  const statements = [
    `INSERT INTO partners (id, name, slug, _status, updated_at, created_at)
      SELECT n, '合伙人' || n, 'many-' || n, 'draft', now() - make_interval(secs => n), now() FROM generate_series(1000, ${999 + count}) n`,
    // A trigger looks for the versions before each; without statistics it would read all of them.
    "SET LOCAL enable_indexscan = off",
    ...[0, 1, 2, 3].map(
      (
        rest,
      ) => `INSERT INTO _partners_v (parent_id, version_name, version_slug, version__status, version_updated_at, version_created_at, latest)
        SELECT id, name, slug, 'draft', updated_at, created_at, true FROM partners WHERE id >= 1000 AND id % 4 = ${rest}`,
    ),
    `INSERT INTO editorial.acts (collection, document, kind, by, by_name, detail)
      SELECT 'partners', id::text, 'write', '${author}', '', '{}' FROM partners WHERE id >= 1000`,
  ];
  await newsroom.payload.db.drizzle.transaction(async (transaction) => {
    for (const statement of statements) await transaction.execute(statement);
  });
}

it("G3 我的 has every text of who wrote twenty-four thousand, in drafts and page by page, and none of anybody else's", async () => {
  await plant(newsroom.accounts.editor.id);
  const mine = async (as: "editor" | "director", page: number) => {
    const where = "where[or][0][and][0][deskState][equals]=mine";
    const path = `/partners?draft=true&depth=0&limit=50&sort=-updatedAt&page=${page}&${where}`;
    const { status, body } = await newsroom.cms.rest("GET", path, { as: newsroom.as(as) });
    const ids = ((body.docs ?? []) as { id: number }[]).map(({ id }) => id);
    return { status, total: body.totalDocs, first: ids[0], last: ids.at(-1) };
  };
  expect(await mine("editor", 1)).toEqual({ status: 200, total: count, first: 1000, last: 1049 });
  const last = await mine("editor", count / 50);
  expect(last).toEqual({ status: 200, total: count, first: 950 + count, last: 999 + count });
  expect((await mine("director", 1)).total).toBe(0);
});
