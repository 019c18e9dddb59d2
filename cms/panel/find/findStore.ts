import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { gramsOfWord } from "./findText.ts";

type Request = Pick<PayloadRequest, "payload" | "transactionID">;

/** A list shows the newest of what a word finds; who needs older ones types another word. */
const mostFound = 20_000;

/** Ways to write all words together that are tried. */
const mostWays = 8;

/** One text of a document: the newest, or the one that readers get. */
type Of = { collection: string; id: number; isLive: boolean };

/** Stands among the grams of a text: what it is a text of. */
const keyOf = ({ collection, isLive }: Omit<Of, "id">) =>
  `${collection}/${isLive ? "live" : "newest"}`;

export async function putFindText(
  req: Request,
  of: Of,
  { title, text, grams }: { title: string; text: string; grams: readonly string[] },
): Promise<void> {
  const { collection, id, isLive } = of;
  const all = [keyOf(of), ...grams];
  const database = await databaseOf(req);
  await database.execute(sql`
    INSERT INTO editorial.find_texts AS known (collection, document, is_live, title, text, grams)
    VALUES (${collection}, ${id}, ${isLive}, ${title}, ${text}, ${sql.param(all)}::text[])
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

/** Every way to take one of each. */
const together = (words: readonly (readonly string[])[]): string[][] =>
  words
    .reduce<string[][]>(
      (all, ways) => all.flatMap((some) => ways.map((way) => [...some, way])),
      [[]],
    )
    .slice(0, mostWays);

/** Documents of a collection in which each word stands in one of its ways, in their titles or anywhere. */
export async function findDocuments(
  req: Request,
  asked: Omit<Of, "id"> & {
    part: "title" | "text";
    words: readonly (readonly string[])[];
  },
): Promise<number[]> {
  const isInTitle = asked.part === "title";
  const found = together(asked.words).map((words) => {
    const grams = [keyOf(asked), ...words.flatMap(gramsOfWord)];
    // Two characters are a gram themselves.
    const lookedFor = words.filter((word) => isInTitle || [...word].length > 2);
    return sql`SELECT editorial.find_documents(
      ${sql.param(grams)}::text[], ${sql.param(lookedFor)}::text[], ${isInTitle}) AS document`;
  });
  const database = await databaseOf(req);
  const { rows } = await database.execute(sql`
    SELECT document FROM (${sql.join(found, sql` UNION `)}) found
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
