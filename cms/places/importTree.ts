import { sql } from "@payloadcms/db-postgres";
import type { Payload } from "payload";
import { z } from "zod";
import { levelOf } from "./ancestry.ts";
import { labelPlace } from "./describe.ts";
import { pinyinKeys } from "./pinyinKeys.ts";

/** One row of the list of codes, as its CSV file has it (`code,name,level,parent`). */
export const treeRowWire = z
  .object({
    code: z.string(),
    name: z.string().min(1),
    level: z.enum(["city", "district", "street", "community"]),
    parent: z.string(),
  })
  .refine((row) => levelOf(row.code) === row.level, { message: "code and level disagree" })
  .refine((row) => row.level === "city" || row.code.startsWith(row.parent), {
    message: "parent is not a prefix of the code",
  });
export type TreeRow = z.infer<typeof treeRowWire>;

/**
 * Brings the national tree into the database: new places are added, changed names follow, nothing is removed, and what
 * editors added or filled in stays. One statement, since thousands of single writes would take minutes. Safe to repeat.
 */
export const importTree = async (options: {
  payload: Payload;
  rows: readonly TreeRow[];
}): Promise<{ places: number }> => {
  const rows = z.array(treeRowWire).parse(options.rows);
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const complete = rows.map((row) => ({
    ...row,
    ...pinyinKeys(row.name),
    label: labelPlace(row.code, (code) => names.get(code)),
  }));
  await options.payload.db.drizzle.transaction(async (transaction) => {
    await transaction.execute(sql`
      INSERT INTO places (code, name, level, label, pinyin, initials, created_at, updated_at)
      SELECT code, name, level::enum_places_level, label, pinyin, initials, now(), now()
      FROM jsonb_to_recordset(${JSON.stringify(complete)}::jsonb)
        AS row (code text, name text, level text, label text, pinyin text, initials text)
      ON CONFLICT (code) DO UPDATE
        SET name = excluded.name, label = excluded.label, pinyin = excluded.pinyin,
            initials = excluded.initials, updated_at = excluded.updated_at
        WHERE (places.name, places.label, places.pinyin, places.initials)
          IS DISTINCT FROM (excluded.name, excluded.label, excluded.pinyin, excluded.initials)`);
    await transaction.execute(sql`
      UPDATE places SET parent_id = above.id
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (code text, parent text)
      JOIN places AS above ON above.code = row.parent
      WHERE places.code = row.code AND places.parent_id IS DISTINCT FROM above.id`);
  });
  return { places: rows.length };
};
