import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const taken = z.strictObject({
  hash: z.string(),
  kind: z.enum(["jpeg", "png", "webp", "docx", "pdf"]),
  bytes: z.number(),
  name: z.string(),
});
/** A file that lies in the store already. */
export type TakenFile = z.infer<typeof taken>;

const sign = (secret: string, key: string, text: string): Buffer =>
  createHmac("sha256", secret).update(`intake file\n${key}\n${text}`).digest();

/** Rule O16: what stands in a form for a file that was taken with it. */
export const keptToken = (secret: string, key: string, file: TakenFile): string => {
  const text = Buffer.from(JSON.stringify(file)).toString("base64url");
  return `${text}.${sign(secret, key, text).toString("base64url")}`;
};

/** Rule O16: the file of a token of this form; undefined for any other text. */
export function keptFile(secret: string, key: string, token: string): TakenFile | undefined {
  const [text = "", given = ""] = token.split(".");
  const signature = Buffer.from(given, "base64url");
  const own = sign(secret, key, text);
  if (signature.length !== own.length || !timingSafeEqual(signature, own)) return undefined;
  return taken.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
}
