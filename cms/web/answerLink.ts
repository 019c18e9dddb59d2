import { wording } from "#editorial/factCheck/wording.ts";
import type { Markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";
import { outsideHeaders } from "./outsideHeaders.ts";
import { closedHtml, type Unsent } from "./recommend/closedHtml.ts";
import { type Bounds, readForm } from "./recommend/readForm.ts";
import { sendPage } from "./recommend/sendPage.ts";
import type { Exchange } from "./sendNotice.ts";
import type { PageSources } from "./tree/readPage.ts";

const { page: words } = wording;

type Fields = ReadonlyMap<string, string>;
type Problems = ReadonlyMap<string, string>;

/** Names one link: its number and its secret. */
export type LinkKey = { id: string; secret: string };

/** What a page behind a link says beside what it shows: a form as it was typed, and what became of it. */
export type LinkSaid = {
  address: string;
  typed: { fields: Fields; problems: Problems };
  said?: string;
  isTaken?: boolean;
};

/** A kind of page that whoever has its link reads and answers, without an account: `Shown` is what its door gives for a key, `Answer` what it takes. */
export type LinkPage<Shown extends { isOpen: boolean }, Answer> = {
  door: {
    open(key: LinkKey): Promise<Shown | undefined>;
    /** False where the link takes no answers any more. */
    answer(key: LinkKey, answer: Answer): Promise<boolean>;
  };
  onFault: (error: unknown) => void;
  bounds: Bounds;
  words: Record<"errors" | "away" | "thanks", string>;
  read(fields: Fields, shown: Shown): { answer: Answer; problems: Problems };
  html(shown: Shown, said: LinkSaid): Markup;
  unsent(fields: Fields): Unsent;
};

type Page = { status: number; inner: Markup };
type Link = { key: LinkKey; address: string };

async function take<Shown extends { isOpen: boolean }, Answer>(
  fields: Fields,
  page: LinkPage<Shown, Answer>,
  { key, address, shown }: Link & { shown: Shown },
): Promise<Page> {
  const { door, html, onFault } = page;
  const { answer, problems } = page.read(fields, shown);
  const typed = { fields, problems };
  const again = (status: number, said: string): Page => ({
    status,
    inner: html(shown, { address, typed, said }),
  });
  if (problems.size > 0) return again(422, page.words.errors);
  try {
    if (!(await door.answer(key, answer)))
      return { status: 410, inner: closedHtml(page.unsent(fields)) };
  } catch (error) {
    onFault(error);
    return again(503, page.words.away);
  }
  const now = (await door.open(key).catch(onFault)) ?? shown;
  const inner = html(now, { address, typed, said: page.words.thanks, isTaken: true });
  return { status: 200, inner };
}

/** What is behind a link, or that it cannot be known now. */
const opened = <Shown extends { isOpen: boolean }, Answer>(
  { door, onFault }: LinkPage<Shown, Answer>,
  key: LinkKey,
): Promise<Shown | "away" | undefined> =>
  door.open(key).catch((error: unknown) => {
    onFault(error);
    return "away" as const;
  });

/** Answers a form, whatever became of its link: what was typed is always there again. */
async function answerForm<Shown extends { isOpen: boolean }, Answer>(
  { request }: Exchange,
  page: LinkPage<Shown, Answer>,
  link: Link,
): Promise<Page> {
  const [form, shown] = await Promise.all([
    readForm(request, page.bounds, async () => {}),
    opened(page, link.key),
  ]);
  const fields: Fields = form?.fields ?? new Map();
  const unsent = page.unsent(fields);
  if (shown === "away") return { status: 503, inner: closedHtml(unsent, words.awayNow) };
  // Whether there ever was one is nobody's business.
  if (!shown?.isOpen) return { status: 410, inner: closedHtml(unsent) };
  return take(fields, page, { ...link, shown });
}

async function showPage<Shown extends { isOpen: boolean }, Answer>(
  { request }: Exchange,
  page: LinkPage<Shown, Answer>,
  { key, address }: Link,
): Promise<Page> {
  const shown = await opened(page, key);
  request.resume();
  if (shown === "away") return { status: 503, inner: closedHtml([], words.awayNow) };
  if (!shown?.isOpen) return { status: 410, inner: closedHtml() };
  const typed = { fields: new Map<string, string>(), problems: new Map<string, string>() };
  return { status: 200, inner: page.html(shown, { address, typed }) };
}

/** Answers a page behind a link, and its form (rules R30 and O46). */
export async function answerLink<Shown extends { isOpen: boolean }, Answer>(
  exchange: Exchange,
  sources: PageSources,
  page: LinkPage<Shown, Answer>,
  link: Link,
): Promise<void> {
  const answer = exchange.request.method === "POST" ? answerForm : showPage;
  const { status, inner } = await answer(exchange, page, link);
  await sendPage(exchange, sources, {
    ...{ path: paths.factCheck(), status, inner, isUnframed: true },
    headers: outsideHeaders,
  });
}
