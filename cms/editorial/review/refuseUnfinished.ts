import type { PayloadRequest } from "payload";
import { relationPaths } from "#content/usage/relationPaths.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { publicPictures } from "#edition/signed/publicPictures.ts";
import { unshowable } from "#edition/unshowable.ts";
import { readableError } from "#leaves/readableError.ts";
import { newestForm } from "./documentNow.ts";
import { wording } from "./wording.ts";

/** A text in which something would not reach readers is not handed in: its signatures could not be used. */
export async function refuseUnfinished(
  req: PayloadRequest,
  { collection, id }: { collection: SignedCollection; id: number },
): Promise<void> {
  const { row, form } = await newestForm(req, { collection, id });
  if (!row) throw readableError(wording.absent, 404);
  const pictures = await publicPictures(req, collection, row);
  const problems = unshowable({
    collection,
    doc: { ...row, publishedAt: row.publishedAt ?? row.createdAt } as typeof row,
    pictures: relationPaths(
      req.payload.collections[collection].config.flattenedFields,
      "media",
    ).map(({ path }) => path),
    picture: (related) => pictures.get(related),
  });
  const messages = [...new Set(problems.map(({ message }) => message))];
  if (messages.length > 0 || !form) throw readableError(wording.unfinished(messages), 400);
}
