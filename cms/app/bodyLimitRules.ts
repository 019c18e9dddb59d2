import { byteLimit } from "#content/media/uploadRules.ts";
import { wordLimits } from "#intake/word/wordLimits.ts";
import { bodyLimits } from "#leaves/bodyLimits.ts";

/** What a body is taken for, which says how large it may be. */
export type BodyKind = "upload" | "word" | "document" | "panel" | "sign-in";

/** What a form says beside its file: names of parts, alternative text, consent. */
const aroundFile = 1024 * 1024;

/** Largest body of each kind, in bytes. */
export const largestBody: Record<BodyKind, number> = {
  upload: byteLimit + aroundFile,
  word: wordLimits.fileBytes + aroundFile,
  document: bodyLimits.document,
  panel: bodyLimits.panel,
  "sign-in": bodyLimits.signIn,
};

/** The library's own addresses: a picture comes to no other. */
const ofPictures = /^\/api\/media(?:\/\d+)?$/;
/** Where a document from Word is read and taken over. */
const ofWord = /^\/api\/(?:cases|news|interviews|announcements)(?:\/\d+)?\/word(?:\/reading)?$/;
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
  if (isForm && ofWord.test(address)) return "word";
  return isForm && ofPictures.test(address) ? "upload" : "document";
};
