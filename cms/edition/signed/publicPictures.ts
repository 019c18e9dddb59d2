import type { PayloadRequest } from "payload";
import type { Picture } from "#content/media.wire.ts";
import { type MediaRecord, pictureOf } from "#content/picture.ts";
import { forms, type Gathered } from "../gather/forms.ts";

type Id = number | string;

/** What readers may see of the pictures that a row names, by number. */
export async function publicPictures(
  req: PayloadRequest,
  collection: Gathered,
  row: { id: Id },
): Promise<ReadonlyMap<Id, Picture>> {
  const ids = forms[collection]
    .asks(row)
    .flatMap((ref) => (ref.collection === "media" ? ref.id : []));
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: "media",
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    req,
  });
  return new Map(
    docs.flatMap((record) => {
      const picture = pictureOf(record as MediaRecord);
      return picture ? [[record.id as Id, picture] as const] : [];
    }),
  );
}
