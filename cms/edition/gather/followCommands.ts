import { sql } from "@payloadcms/db-postgres";
import { pathOf } from "#content/address/pathOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { type Gathered, isGathered } from "./forms.ts";
import { rowsOf } from "./rowsOf.ts";
import type { Gathering } from "./takeRows.ts";

const schema = "CREATE TABLE IF NOT EXISTS commanded (path TEXT PRIMARY KEY) STRICT";

/** The collection and slug of the document that lives at a path; nothing of a list, a picture, or a page below a document. */
function documentAt(path: string): { collection: Gathered; slug: string } | undefined {
  const [, collection = "", slug = ""] = path.split("/");
  return isGathered(collection) && pathOf(collection, slug) === path
    ? { collection, slug }
    : undefined;
}

async function wantDocumentAt({ req, notes }: Gathering, path: string): Promise<void> {
  const found = documentAt(path);
  if (!found) return;
  const { collection, slug } = found;
  const where = { slug: { equals: slug } };
  for (const { id } of await rowsOf(req, collection, { where, limit: 1, select: { slug: true } }))
    notes.want({ collection, id: String(id) });
}

/**
 * Rule P27: the addresses that operators took down by command, as they are now. Documents at addresses that came or went since the last gathering are wanted,
 * whatever their rows say.
 */
export async function followCommands(gathering: Gathering): Promise<ReadonlySet<string>> {
  const { req, store } = gathering;
  const { database } = store;
  database.exec(schema);
  const asked = await (await databaseOf(req)).execute(
    sql`SELECT path FROM publishing.commands ORDER BY path`,
  );
  const commands = new Set(asked.rows.map(({ path }) => String(path)));
  const known = new Set(
    database
      .prepare("SELECT path FROM commanded")
      .all()
      .map(({ path }) => String(path)),
  );
  const changed = [...commands, ...known].filter((path) => commands.has(path) !== known.has(path));
  if (changed.length === 0) return commands;
  for (const path of changed) await wantDocumentAt(gathering, path);
  // After they are wanted: a gathering that is cut off in between wants them once more.
  store.atOnce(() => {
    database.exec("DELETE FROM commanded");
    const add = database.prepare("INSERT INTO commanded VALUES (?)");
    for (const path of commands) add.run(path);
  });
  return commands;
}
