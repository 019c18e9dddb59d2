import type { PayloadRequest } from "payload";
import { formOf, type SignedCollection } from "#edition/signed/formOf.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";

export type DocumentRow = Record<string, unknown> & { id: number | string; slug?: string | null };

type Asked = { collection: SignedCollection; id: number | string };

const rowOf = async (
  req: PayloadRequest,
  { collection, id }: Asked,
  draft: boolean,
): Promise<DocumentRow | null> =>
  (await req.payload.findByID({
    collection,
    id,
    draft,
    depth: 0,
    trash: true,
    disableErrors: true,
    req,
  })) as DocumentRow | null;

/** The newest text of a document, its draft where it has one, with its form. */
export async function newestForm(
  req: PayloadRequest,
  asked: Asked,
): Promise<{ row: DocumentRow | null; form: ReadersForm | undefined }> {
  const row = await rowOf(req, asked, true);
  return { row, form: row ? await formOf(req, asked.collection, row) : undefined };
}

/** What is kept as live, also where readers get none of it. */
export const liveRow = (req: PayloadRequest, asked: Asked): Promise<DocumentRow | null> =>
  rowOf(req, asked, false);

/** The form that readers get now; undefined when they get none. */
export async function liveForm(
  req: PayloadRequest,
  asked: Asked,
): Promise<ReadersForm | undefined> {
  const row = await liveRow(req, asked);
  const isLive = row?._status === "published" && !row.deletedAt;
  return isLive ? formOf(req, asked.collection, row) : undefined;
}
