import type { FactCheckDoor, ShownFactCheck } from "#editorial/factCheck/factCheckDoor.ts";
import { readAnswer } from "#editorial/factCheck/typedAnswerRules.ts";
import { wording } from "#editorial/factCheck/wording.ts";
import { paths } from "#leaves/paths.ts";
import type { MediaStore } from "#storage/openMedia.ts";
import { answerLink } from "../answerLink.ts";
import { contentType } from "../contentType.ts";
import { outsideHeaders } from "../outsideHeaders.ts";
import type { Exchange } from "../sendNotice.ts";
import type { PageSources } from "../tree/readPage.ts";
import { factCheckHtml } from "./factCheckHtml.ts";
import { unsentAnswer } from "./unsentAnswer.ts";

const link = /^\/check\/(\d{1,15})\.([\w-]{43})(?:\/media\/([\w-]+\.(?:avif|webp|jpg)))?\/?$/;

/** A text of three hundred stretches, each with a choice and a correction, typed in full. */
const bounds = { formBytes: 1024 * 1024, mostBytes: 1024 * 1024, files: 0, fields: 900 };

/** What the pages of links are answered with. */
export type FactCheckOffice = {
  door: FactCheckDoor;
  /** Pictures of the library, drafts' ones among them. */
  media: Pick<MediaStore, "get">;
  onFault: (error: unknown) => void;
};

const page = {
  ...{ bounds, words: wording.page, html: factCheckHtml, unsent: unsentAnswer },
  read: (fields: ReadonlyMap<string, string>, { content }: ShownFactCheck) =>
    readAnswer(fields, content),
};

/** A picture of the page that an open link shows, and none beside (rule R31). */
async function sendPicture(
  { request, response }: Exchange,
  { media }: FactCheckOffice,
  asked: { shown: ShownFactCheck | undefined; name: string },
): Promise<void> {
  const { shown, name } = asked;
  const isShown = shown?.isOpen && shown.content.page?.media.includes(name);
  const content = isShown ? await media.get(name) : undefined;
  request.resume();
  if (!content) {
    response
      .writeHead(410, { ...outsideHeaders, "Cache-Control": "no-store", "Content-Length": 0 })
      .end();
    return;
  }
  response.writeHead(200, {
    ...outsideHeaders,
    "Content-Type": contentType(name),
    "Content-Length": content.byteLength,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
  });
  response.end(request.method === "HEAD" ? undefined : content);
}

/** Answers links for people who check a text (rules R30 to R32). Resolves to false where the address is none. */
export async function answerFactCheck(
  exchange: Exchange,
  sources: PageSources,
  office: FactCheckOffice,
): Promise<boolean> {
  const { url = "", method = "" } = exchange.request;
  const [, id, secret, picture] = link.exec(url.split("?", 1)[0] ?? "") ?? [];
  if (id === undefined || secret === undefined || !["GET", "HEAD", "POST"].includes(method))
    return false;
  const key = { id, secret };
  if (picture !== undefined) {
    await sendPicture(exchange, office, { shown: await office.door.open(key), name: picture });
    return true;
  }
  const address = `${paths.factCheck()}${id}.${secret}`;
  await answerLink(exchange, sources, { ...page, ...office }, { key, address });
  return true;
}
