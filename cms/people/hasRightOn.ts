import type { PayloadRequest, Where } from "payload";
import { rightIn } from "./access.ts";
import type { Action, CollectionSubject } from "./permissions.ts";

/** Whether who asks has a right on one document; a document that is not there is nobody's. */
export async function hasRightOn(
  req: PayloadRequest,
  asked: { collection: CollectionSubject; id: number; action: Action },
): Promise<boolean> {
  const { collection, id, action } = asked;
  const right = rightIn(collection, action, req);
  if (right === false) return false;
  const where: Where = {
    and: [{ id: { equals: id } }, ...(right === true ? [] : [right as Where])],
  };
  return (await req.payload.count({ collection, where, trash: true, req })).totalDocs > 0;
}
