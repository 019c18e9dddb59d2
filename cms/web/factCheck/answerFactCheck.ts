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
import { closedHtml } from "../recommend/closedHtml.ts";
import { readForm } from "../recommend/readForm.ts";
import { sendPage } from "../recommend/sendPage.ts";
import type { Exchange } from "../sendNotice.ts";
import type { PageSources } from "../tree/readPage.ts";
import { factCheckHtml, type TypedFactCheck } from "./factCheckHtml.ts";
import { unsentAnswer } from "./unsentAnswer.ts";

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

const fieldsIn = async ({ request }: Exchange): Promise<ReadonlyMap<string, string>> =>
  (await readForm(request, bounds, async () => {}))?.fields ?? new Map();

type Asked = { key: FactCheckKey; address: string; shown: ShownFactCheck };

async function take(
  fields: ReadonlyMap<string, string>,
  office: FactCheckOffice,
  { key, address, shown }: Asked,
): Promise<Shown> {
  const { answer, problems } = readAnswer(fields, shown.content);
  const typed = { fields, problems };
  const again = (status: number, said: string): Shown => ({
    status,
    inner: factCheckHtml(shown, { address, typed, said }),
  });
  if (problems.size > 0) return again(422, words.errors);
  try {
    if (!(await office.door.answer(key, answer)))
      return { status: 410, inner: closedHtml(unsentAnswer(fields)) };
  } catch (error) {
    office.onFault(error);
    return again(503, words.away);
  }
  const now = (await office.door.open(key).catch(office.onFault)) ?? shown;
  const inner = factCheckHtml(now, { address, typed, said: words.thanks, isTaken: true });
  return { status: 200, inner };
}

/** Answers a form, whatever became of its link: what was typed is always there again. */
async function answerForm(
  exchange: Exchange,
  office: FactCheckOffice,
  { key, address }: Omit<Asked, "shown">,
): Promise<Shown> {
  const [fields, shown] = await Promise.all([
    fieldsIn(exchange),
    office.door.open(key).catch((error: unknown) => {
      office.onFault(error);
      return "away" as const;
    }),
  ]);
  const unsent = unsentAnswer(fields);
  if (shown === "away") return { status: 503, inner: closedHtml(unsent, words.awayNow) };
  // Whether there ever was one is nobody's business.
  if (!shown?.isOpen) return { status: 410, inner: closedHtml(unsent) };
  return take(fields, office, { key, address, shown });
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
  const send = ({ status, inner }: Shown) =>
    sendPage(exchange, sources, {
      ...{ path: paths.factCheck(), status, inner, isUnframed: true },
      headers: outsideHeaders,
    });
  if (method === "POST" && picture === undefined) {
    await send(await answerForm(exchange, office, { key, address }));
    return true;
  }
  const shown = await office.door.open(key);
  if (picture !== undefined) {
    await sendPicture(exchange, office, { shown, name: picture });
    return true;
  }
  exchange.request.resume();
  await send(
    shown?.isOpen
      ? { status: 200, inner: factCheckHtml(shown, { address, typed: nothingTyped }) }
      : { status: 410, inner: closedHtml() },
  );
  return true;
}
