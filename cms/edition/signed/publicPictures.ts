import type { PayloadRequest } from "payload";
import type { Picture } from "#content/media.wire.ts";
import { type MediaRecord, pictureOf } from "#content/picture.ts";
import { forms, type Gathered } from "../gather/forms.ts";

type Id = number | string;

/** Library records of the pictures that a row names, in its order, whether readers may see them or not. */
export async function picturesNamed(
  req: PayloadRequest,
  collection: Gathered,
  row: { id: Id },
): Promise<MediaRecord[]> {
  const ids = forms[collection]
    .asks(row)
    .flatMap((ref) => (ref.collection === "media" ? ref.id : []));
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: "media",
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    req,
  });
  const at = (id: Id) => ids.findIndex((one) => String(one) === String(id));
  return (docs as MediaRecord[]).sort((a, b) => at(a.id) - at(b.id));
}

/** What readers may see of the pictures that a row names, by number. */
export async function publicPictures(
  req: PayloadRequest,
  collection: Gathered,
  row: { id: Id },
): Promise<ReadonlyMap<Id, Picture>> {
  const records = await picturesNamed(req, collection, row);
  return new Map(
    records.flatMap((record) => {
      const picture = pictureOf(record);
      return picture ? [[record.id, picture] as const] : [];
    }),
  );
}
