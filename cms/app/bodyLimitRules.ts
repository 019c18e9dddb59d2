import { byteLimit } from "#content/media/uploadRules.ts";
import { bodyLimits } from "#leaves/bodyLimits.ts";

/** What a body is taken for, which says how large it may be. */
export type BodyKind = "upload" | "document" | "panel" | "sign-in";

/** What a form says beside its file: names of parts, alternative text, consent. */
const aroundFile = 1024 * 1024;

/** Largest body of each kind, in bytes. */
export const largestBody: Record<BodyKind, number> = {
  upload: byteLimit + aroundFile,
  document: bodyLimits.document,
  panel: bodyLimits.panel,
  "sign-in": bodyLimits.signIn,
};

/** The library's own addresses: a picture comes to no other. */
const ofPictures = /^\/api\/media(?:\/\d+)?$/;
/** Signing in and out, codes, passwords: what accounts answer beside their documents, which have numbers. */
const ofSignIn = /^\/api\/users\/[a-z]/;

/** The panel's own pages, which ask their server with the whole form. */
const ofPanel = /^\/admin(?:\/|$)/;

const isWrite = (method: string) => method === "POST" || method === "PATCH" || method === "PUT";

/** Rule A27: what the body of a request is taken for, by what is known before a byte of it is read. */
export const bodyKind = (facts: {
  readonly method: string;
  /** As it was asked, with its query; its escapes can be read. */
  readonly url: string;
  readonly contentType: string | undefined;
}): BodyKind => {
  const address = decodeURI(facts.url.replace(/\?.*/s, ""));
  if (!isWrite(facts.method) || ofSignIn.test(address)) return "sign-in";
  if (ofPanel.test(address)) return "panel";
  const isForm = /^multipart\//i.test(facts.contentType ?? "");
  return isForm && ofPictures.test(address) ? "upload" : "document";
};
