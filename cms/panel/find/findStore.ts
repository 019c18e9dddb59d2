import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { gramsOfWord } from "./findText.ts";

type Request = Pick<PayloadRequest, "payload" | "transactionID">;

/** A list shows the newest of what a word finds; who needs older ones types another word. */
const mostFound = 5_000;

/** One text of a document: the newest, or the one that readers get. */
type Of = { collection: string; id: number; isLive: boolean };

export async function putFindText(
  req: Request,
  { collection, id, isLive }: Of,
  { title, text, grams }: { title: string; text: string; grams: readonly string[] },
): Promise<void> {
  const database = await databaseOf(req);
  await database.execute(sql`
    INSERT INTO editorial.find_texts AS known (collection, document, is_live, title, text, grams)
    VALUES (${collection}, ${id}, ${isLive}, ${title}, ${text}, ${sql.param(grams)}::text[])
    ON CONFLICT (collection, document, is_live)
    DO UPDATE SET title = excluded.title, text = excluded.text, grams = excluded.grams
    WHERE known.text <> excluded.text OR known.title <> excluded.title`);
}

export async function dropFindTexts(
  req: Request,
  { collection, id }: Omit<Of, "isLive">,
): Promise<void> {
  const database = await databaseOf(req);
  await database.execute(
    sql`DELETE FROM editorial.find_texts WHERE collection = ${collection} AND document = ${id}`,
  );
}

/** Documents of a collection in which each word stands in one of its ways, in their titles or anywhere. */
export async function findDocuments(
  req: Request,
  asked: {
    collection: string;
    isLive: boolean;
    part: "title" | "text";
    words: readonly (readonly string[])[];
  },
): Promise<number[]> {
  const { collection, isLive, part, words } = asked;
  const column = sql.identifier(part);
  const stands = (word: string) => {
    const grams = sql`grams @> ${sql.param(gramsOfWord(word))}::text[]`;
    const isWhole = part === "text" && [...word].length <= 2;
    return isWhole ? grams : sql`(${grams} AND strpos(${column}, ${word}) > 0)`;
  };
  const each = words.map((ways) => sql`(${sql.join(ways.map(stands), sql` OR `)})`);
  const database = await databaseOf(req);
  const { rows } = await database.execute(sql`
    SELECT document FROM editorial.find_texts
    WHERE collection = ${collection} AND is_live = ${isLive} AND ${sql.join(each, sql` AND `)}
    ORDER BY document DESC LIMIT ${mostFound}`);
  return rows.map(({ document }) => Number(document));
}

/** Some documents of a collection, by its table, that nothing is kept of yet. */
export async function unwritten(
  req: Request,
  { collection, most }: { collection: string; most: number },
): Promise<number[]> {
  const database = await databaseOf(req);
  const { rows } = await database.execute(sql`
    SELECT id FROM ${sql.identifier(collection)} one
    WHERE NOT EXISTS (
      SELECT 1 FROM editorial.find_texts WHERE collection = ${collection} AND document = one.id
    ) ORDER BY id DESC LIMIT ${most}`);
  return rows.map(({ id }) => Number(id));
}
