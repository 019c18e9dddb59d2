import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { blobName } from "#release/tree/blobName.ts";
import { markPath, markPictures } from "#site/found/mark.ts";
import type { Inline } from "#site/inline.wire.ts";
import type { BlobFiles } from "#storage/BlobFiles.ts";
import { cacheControl } from "./cacheControl.ts";
import { contentType } from "./contentType.ts";
import { chooseEncoding, type Encoding } from "./encoding.ts";
import { isPackable } from "./packed.ts";
import { contentSecurityPolicy } from "./securityHeaders.ts";
import { sendFile } from "./sendFile.ts";
import { type Exchange, sendNotice } from "./sendNotice.ts";
import { sendPacked } from "./sendPacked.ts";
import { answerFor, type SiteAnswer } from "./siteAnswer.ts";
import type { TakedownList } from "./takedowns/takedownList.ts";
import { tellsOfPages, withoutTaken } from "./takedowns/withoutTaken.ts";
import type { TreeReader } from "./tree/Tree.ts";

type FileAnswer = Extract<SiteAnswer, { kind: "file" }>;

/** What an answer follows from: the tree that readers see, what was taken down since it was made, and the contents. */
export type Sources = {
  tree: TreeReader;
  takedowns: () => Promise<TakedownList>;
  blobs: BlobFiles;
  /** Public origin of the site. */
  origin: string;
  onFault: (error: unknown) => void;
};

/** Leads to the card that pages without a cover share, for now. */
function sendSeal(response: ServerResponse): void {
  const headers = { Location: markPath(markPictures.card), "Cache-Control": "no-store" };
  response.writeHead(302, { ...headers, "Content-Length": 0 }).end();
}

/** How the reader's browser likes a file best; undefined for plain. */
const encodingFor = (
  { file, entry }: FileAnswer,
  acceptEncoding: string | undefined,
): Encoding | undefined =>
  isPackable({ file, bytes: entry.bytes }) ? chooseEncoding(acceptEncoding) : undefined;

/** Rule W4: a content that is not there is a fault of its own address and of no other. */
function sendWithout({ entry, status }: FileAnswer, exchange: Exchange): void {
  const notice = { 200: "unreadable", 404: "not-found", 410: "gone" } as const;
  if (entry.isAwaited) sendSeal(exchange.response);
  else sendNotice({ kind: "notice", notice: notice[status] }, exchange);
}

async function serveFile(
  answer: FileAnswer,
  inline: Inline,
  exchange: Exchange,
  { blobs, onFault }: Sources,
): Promise<void> {
  const { file, entry } = answer;
  const place = await blobs.fileOf(blobName(entry.hash)).catch((error: unknown) => {
    onFault(error);
    return undefined;
  });
  if (place !== undefined) {
    const encoding = encodingFor(answer, exchange.request.headers["accept-encoding"]);
    return sendFile(answer, { place, encoding, inline }, exchange);
  }
  if (!entry.isAwaited) onFault(new Error(`nothing to send for ${file}: ${entry.hash} is missing`));
  sendWithout(answer, exchange);
}

/** Contents that tell of nothing on a list, by the list: most of them, looked through once. */
const untouched = new WeakMap<TakedownList, LRUCache<string, true>>();
const mostUntouched = 10_000;

/** The text of a content; nothing where it cannot be read, which is said by who sends it whole (rule W4). */
const textOf = async (blobs: BlobFiles, hash: string): Promise<string | undefined> => {
  try {
    const place = await blobs.fileOf(blobName(hash));
    return place === undefined ? undefined : await readFile(place, "utf8");
  } catch {
    return undefined;
  }
};

/** Sends what a file tells beside what was taken down (rule T7); resolves to false where that is all of it. */
async function serveRest(
  { file, entry, status }: FileAnswer,
  inline: Inline,
  exchange: Exchange,
  { blobs, origin, takedowns }: Pick<Sources, "blobs" | "origin"> & { takedowns: TakedownList },
): Promise<boolean> {
  if (takedowns.entries.length === 0 || !tellsOfPages(file)) return false;
  const known = untouched.get(takedowns) ?? new LRUCache<string, true>({ max: mostUntouched });
  untouched.set(takedowns, known);
  const text = known.has(entry.hash) ? undefined : await textOf(blobs, entry.hash);
  if (text === undefined) return false;
  const rest = withoutTaken(file, text, { takedowns, origin });
  if (rest === undefined) {
    known.set(entry.hash, true);
    return false;
  }
  const headers = {
    "Content-Type": contentType(file),
    "Cache-Control": cacheControl(file, status),
    ...(file.endsWith(".html") && {
      "Content-Security-Policy": contentSecurityPolicy({ ...inline, ...exchange }),
    }),
  };
  await sendPacked(exchange, rest, headers, status);
  return true;
}

/** Answers one request for an address of the site; resolves when the answer is out. */
export async function serveSite(exchange: Exchange, sources: Sources): Promise<void> {
  const { request, response } = exchange;
  const { method = "", url = "" } = request;
  const takedowns = await sources.takedowns();
  const { answer, inline } = sources.tree((tree) => ({
    answer: answerFor({ method, url, tree, takedowns }),
    inline: tree?.state.inline ?? { scripts: [], styles: [] },
  }));
  if (answer.kind === "file") {
    const isSent = await serveRest(answer, inline, exchange, { ...sources, takedowns });
    return isSent ? undefined : serveFile(answer, inline, exchange, sources);
  }
  if (answer.kind === "notice") return sendNotice(answer, exchange);
  if (answer.kind === "nothing") {
    response.writeHead(answer.status, { "Cache-Control": "no-store", "Content-Length": 0 }).end();
    return;
  }
  response
    .writeHead(answer.status, {
      Location: answer.location,
      "Cache-Control": "public, max-age=60",
      "Content-Length": 0,
    })
    .end();
}
