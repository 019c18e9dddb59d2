import { paths } from "#leaves/paths.ts";
import { xmlText } from "#site/found/escape.ts";
import { answerMark, answerStart } from "#site/search/answerMark.ts";
import { answerHtml } from "#site/search/asking/answerHtml.ts";
import { type Asked, askOf, readAsked } from "#site/search/asking/readAsked.ts";
import { addressParts } from "../addressParts.ts";
import { apiWords } from "../api/wording.ts";
import { cacheControl } from "../cacheControl.ts";
import { contentSecurityPolicy } from "../securityHeaders.ts";
import { type Exchange, sendProblem } from "../sendNotice.ts";
import { sendPacked } from "../sendPacked.ts";
import type { TakedownList } from "../takedowns/takedownList.ts";
import { type PageSources, readPage } from "../tree/readPage.ts";
import type { MissedWords } from "./missedWords.ts";
import type { Search } from "./openSearch.ts";

/** The same answers for programs. */
const jsonPath = "/search/results.json";

const kept = cacheControl("search/index.html", 200);

/** What the search page is made of. */
export type SearchSources = PageSources & {
  takedowns: () => Promise<TakedownList>;
  search: Pick<Search, "ask">;
  /** Hears what was asked for; without it nothing is counted. */
  missed?: MissedWords;
};

const answerTo = async (asked: Asked, { search, takedowns }: SearchSources) =>
  search.ask(askOf(asked), await takedowns());

const isReading = ({ method }: Exchange["request"]) => method === "GET" || method === "HEAD";

/** A program hears why there is no answer as it does in the content API. */
async function answerProgram(
  exchange: Exchange,
  asked: Asked | undefined,
  sources: SearchSources,
): Promise<void> {
  if (!isReading(exchange.request)) return sendProblem("not-allowed", exchange);
  if (!asked) return sendProblem("bad-request", exchange, apiWords.noQuery);
  const answer = await answerTo(asked, sources);
  if (!answer) return sendProblem("unreadable", exchange, apiWords.searchAway);
  const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": kept };
  await sendPacked(exchange, JSON.stringify(answer), headers);
}

/**
 * Answers a question to the search, as a page or for programs. Resolves to false where this is none, or where there is no page to answer on: the
 * address is then answered as any other.
 */
export async function answerSearch(exchange: Exchange, sources: SearchSources): Promise<boolean> {
  const { request, isSecure, scriptHost } = exchange;
  const { path, query } = addressParts(request.url);
  if (path === jsonPath) {
    await answerProgram(exchange, readAsked(new URLSearchParams(query)), sources);
    return true;
  }
  if (path !== paths.search() || !isReading(request)) return false;
  const asked = readAsked(new URLSearchParams(query));
  if (!asked) return false;
  const now = await readPage(paths.search(), sources);
  if (!now) return false;
  const answer = await answerTo(asked, sources);
  if (answer && request.method === "GET") sources.missed?.note(asked, answer);
  await sendPacked(
    exchange,
    now.html
      .replace(answerMark, () => `${answerStart}${answerHtml(asked, answer)}</div>`)
      .replace('name="q"', () => `name="q" value="${xmlText(asked.query)}"`),
    {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": kept,
      "Content-Security-Policy": contentSecurityPolicy({ ...now.inline, isSecure, scriptHost }),
    },
  );
  return true;
}
