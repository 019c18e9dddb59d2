import type { PayloadRequest, Where } from "payload";
import type { DocumentRef } from "#content/body/sources.ts";
import { relationPaths } from "#content/usage/relationPaths.ts";
import { documentsThere } from "#edition/documentsThere.ts";
import { fieldLabel } from "#edition/panelNames.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { publicPictures } from "#edition/signed/publicPictures.ts";
import { unshowable } from "#edition/unshowable.ts";
import { readableError } from "#leaves/readableError.ts";
import { newestForm } from "./documentNow.ts";
import { draftOriginOf } from "./draftOrigin.ts";
import { fieldProblems } from "./fieldProblems.ts";
import { wording } from "./wording.ts";

/** Drafts hold no address: publishing would give this one another than the one that is signed. */
async function isTaken(
  req: PayloadRequest,
  { collection, id, slug }: { collection: SignedCollection; id: number; slug: unknown },
): Promise<boolean> {
  if (typeof slug !== "string") return false;
  const where: Where = { and: [{ slug: { equals: slug } }, { id: { not_equals: id } }] };
  return (await req.payload.count({ collection, where, trash: true, req })).totalDocs > 0;
}

/** A text that its own fields refuse, or in which something would not reach readers, is not handed in: its signatures could not be used. */
export async function refuseUnfinished(
  req: PayloadRequest,
  { collection, id }: { collection: SignedCollection; id: number },
): Promise<void> {
  const { row, form } = await newestForm(req, { collection, id });
  if (!row) throw readableError(wording.absent, 404);
  const pictures = await publicPictures(req, collection, row);
  const facts = {
    collection,
    doc: { ...row, publishedAt: row.publishedAt ?? row.createdAt } as typeof row,
    pictures: relationPaths(
      req.payload.collections[collection].config.flattenedFields,
      "media",
    ).map(({ path }) => path),
    picture: (related: number | string) => pictures.get(related),
  };
  const targets: DocumentRef[] = [];
  unshowable({ ...facts, isThere: (ref) => targets.push(ref) > 0 });
  const own = await fieldProblems(req, { collection, row });
  const refused = new Set(own.map(({ path }) => path));
  const hidden = unshowable({ ...facts, isThere: await documentsThere(req, targets) });
  const problems = [...own, ...hidden.filter(({ path }) => !refused.has(path))];
  const taken = await isTaken(req, { collection, id, slug: row.slug });
  const messages = [
    ...new Set(
      problems.map(
        ({ path, message }) => `${fieldLabel(req.payload, collection, path)}：${message}`,
      ),
    ),
    ...(taken ? [wording.addressTaken] : []),
    ...(await draftOriginOf(req, collection).problems(req, { collection, id })),
  ];
  if (messages.length > 0 || !form) throw readableError(wording.unfinished(messages), 400);
}

/** Who has a text put live before all have signed waits for nothing but what must be known of where it comes from. */
export async function refuseUnchecked(
  req: PayloadRequest,
  document: { collection: SignedCollection; id: number },
): Promise<void> {
  const problems = await draftOriginOf(req, document.collection).problems(req, document);
  if (problems.length > 0) throw readableError(problems.join("\n"), 400);
}
