import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { normalisePicture } from "#content/media/normalisePicture.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import type { DraftPicture } from "./draftRules.ts";

/** A picture that can be decoded, with nothing of what was sent but its pixels. */
export type ReadPicture = DraftPicture & { data: Buffer };

/** Reads the pictures before a transaction begins: one that is broken would end it. Those that cannot be read are left out. */
export async function readPictures(wanted: readonly DraftPicture[]): Promise<ReadPicture[]> {
  const files = openPrivateFiles("intake");
  const found: ReadPicture[] = [];
  for (const one of wanted) {
    const sent = await files.get(one.hash);
    const read = sent && (await normalisePicture(Buffer.from(sent)).catch(() => undefined));
    if (read) found.push({ ...one, data: read.data });
  }
  return found;
}

/** Stands while a picture is made: the library takes none without words. */
const untilAsked = "等待填写的说明文字";

/**
 * Puts pictures into the library as the account that asks. Their alternative text stays empty: until somebody has looked at a picture and said
 * what is in it, no reader gets it (rule M5), and no text that shows it is handed in.
 */
export async function storePictures(
  req: PayloadRequest,
  pictures: readonly ReadPicture[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { hash, number, data, caption, credit, consent } of pictures) {
    // What a sender called a file may hold a name or a telephone, and everybody in the newsroom searches the library.
    const name = `${number}-${ids.size + 1}.jpg`;
    const file = { data, name, mimetype: "image/jpeg", size: data.length };
    const said = consent && {
      portrait: true,
      consent: { kind: "electronic", date: consent.day, note: consent.note },
    };
    const record = { alt: untilAsked, caption, credit, ...said };
    const { id } = await req.payload.create({
      ...{ collection: "media", data: record as never, file },
      ...{ overrideAccess: false, depth: 0, req },
    });
    ids.set(hash, id);
  }
  // The request goes on with a text, which is no upload.
  delete req.file;
  const made = JSON.stringify([...ids.values()]);
  await (await databaseOf(req)).execute(
    sql`UPDATE media SET alt = '' WHERE id IN (SELECT value::int FROM jsonb_array_elements_text(${made}::jsonb))`,
  );
  return ids;
}
