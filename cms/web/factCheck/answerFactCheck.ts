import type {
  FactCheckDoor,
  FactCheckKey,
  ShownFactCheck,
} from "#editorial/factCheck/factCheckDoor.ts";
import { readAnswer } from "#editorial/factCheck/typedAnswerRules.ts";
import { wording } from "#editorial/factCheck/wording.ts";
import { paths } from "#leaves/paths.ts";
import type { MediaStore } from "#storage/openMedia.ts";
import type { Markup } from "#voting/endpoint/markup.ts";
import { contentType } from "../contentType.ts";
import { outsideHeaders } from "../outsideHeaders.ts";
import { readForm } from "../recommend/readForm.ts";
import { sendPage } from "../recommend/sendPage.ts";
import type { Exchange } from "../sendNotice.ts";
import type { PageSources } from "../tree/readPage.ts";
import { closedHtml, factCheckHtml, type TypedFactCheck } from "./factCheckHtml.ts";

const { page: words } = wording;
const link = /^\/check\/(\d{1,15})\.([\w-]{43})(?:\/media\/([\w-]+\.(?:avif|webp|jpg)))?\/?$/;

/** A text of three hundred stretches, each with a choice and a correction, typed in full. */
const bounds = { formBytes: 1024 * 1024, mostBytes: 1024 * 1024, files: 0, fields: 900 };

const nothingTyped: TypedFactCheck = { fields: new Map(), problems: new Map() };

/** What the pages of links are answered with. */
export type FactCheckOffice = {
  door: FactCheckDoor;
  /** Pictures of the library, drafts' ones among them. */
  media: Pick<MediaStore, "get">;
  onFault: (error: unknown) => void;
};

type Shown = { status: number; inner: Markup };

async function take(
  { request }: Exchange,
  office: FactCheckOffice,
  asked: { key: FactCheckKey; address: string; shown: ShownFactCheck },
): Promise<Shown> {
  const { key, address, shown } = asked;
  const fields = (await readForm(request, bounds, async () => {}))?.fields ?? new Map();
  const { answer, problems } = readAnswer(fields, shown.content);
  const again = (status: number, said: string): Shown => ({
    status,
    inner: factCheckHtml(shown, { address, typed: { fields, problems }, said }),
  });
  if (problems.size > 0) return again(422, words.errors);
  try {
    if (!(await office.door.answer(key, answer))) return { status: 410, inner: closedHtml() };
  } catch (error) {
    office.onFault(error);
    return again(503, words.away);
  }
  const now = (await office.door.open(key)) ?? shown;
  return {
    status: 200,
    inner: factCheckHtml(now, { address, typed: { fields, problems }, said: words.thanks }),
  };
}

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
  const address = `${paths.factCheck()}${id}.${secret}`;
  const shown = await office.door.open(key);
  if (picture !== undefined) {
    await sendPicture(exchange, office, { shown, name: picture });
    return true;
  }
  const send = ({ status, inner }: Shown) =>
    sendPage(exchange, sources, {
      path: paths.factCheck(),
      status,
      inner,
      isUnframed: true,
      headers: outsideHeaders,
    });
  if (!shown?.isOpen) {
    exchange.request.resume();
    // Whether there ever was one is nobody's business.
    await send({ status: 410, inner: closedHtml() });
    return true;
  }
  const open = { status: 200, inner: factCheckHtml(shown, { address, typed: nothingTyped }) };
  await send(method === "POST" ? await take(exchange, office, { key, address, shown }) : open);
  return true;
}
