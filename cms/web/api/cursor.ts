import type { ChangeCursor } from "../tree/Tree.ts";

const form = /^([1-9]\d{0,15})(\/api\/v1\/[a-z0-9./-]{1,200})?$/;

/** A place in the order of changes as a text for addresses, which means nothing to who gets it. */
export const cursorText = ({ noted, path }: ChangeCursor): string =>
  Buffer.from(`${noted}${path === "" ? "" : `/${path}`}`).toString("base64url");

/** The place that a text names; undefined for any other text. */
export function readCursor(text: string): ChangeCursor | undefined {
  const [, noted, path = ""] = form.exec(Buffer.from(text, "base64url").toString()) ?? [];
  return noted === undefined ? undefined : { noted: Number(noted), path: path.slice(1) };
}
