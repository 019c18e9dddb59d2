import type { PayloadRequest } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { type Base, baseHeaders, baseWire } from "./base.wire.ts";
import { deskWording } from "./wording.ts";

/** What a request says of the form that it comes from. Throws 400 for what cannot be read: it would save unasked over what stands. */
export const baseOf = ({ headers }: Pick<PayloadRequest, "headers">): Base => {
  const sent = Object.entries(baseHeaders).map(([key, name]) => [
    key,
    headers?.get(name) ?? undefined,
  ]);
  const read = baseWire.safeParse(Object.fromEntries(sent));
  if (!read.success) throw readableError(deskWording.unreadableBase, 400);
  return read.data;
};
