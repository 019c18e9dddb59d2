import { typedCode } from "#intake/codeRules.ts";
import { decideAct } from "#intake/decideAct.ts";
import type { IntakeAct } from "#intake/intakeEvent.ts";
import type { Filed, SenderPair } from "#intake/intakeStore.ts";
import { typedNumber } from "#intake/numberRules.ts";
import { stateAfter } from "#intake/stateRules.ts";
import { statusWords as words } from "#intake/wording.ts";
import { cleanText } from "#leaves/cleanText.ts";
import { paths } from "#leaves/paths.ts";
import type { Markup } from "#voting/endpoint/markup.ts";
import type { Exchange } from "../sendNotice.ts";
import type { PageSources } from "../tree/readPage.ts";
import type { IntakeOffice } from "./intakeOffice.ts";
import { readForm, typedAlone } from "./readForm.ts";
import { hasPage, sendPage } from "./sendPage.ts";
import { askPairHtml, statusHtml } from "./statusHtml.ts";

const path = paths.recommendStatus();
const longest = 2000;

type Fields = ReadonlyMap<string, string>;
type Shown = { status: number; inner: Markup };

/** Stands in for what cannot be a code or a number, so that the store is asked all the same (rule O18). */
const nothing = { number: "TJ-2000-000000", code: "22222222" };

const noPair = { number: "", code: "" };

const pairOf = (fields: Fields) => {
  const number = (fields.get("number") ?? "").slice(0, 40);
  const code = (fields.get("code") ?? "").slice(0, 40);
  return { number, code };
};

/** The act that a form means; undefined where it only asks, or is not sure. */
function actIn(fields: Fields): IntakeAct | undefined {
  const kind = fields.get("act");
  if (kind === "withdraw") return fields.get("sure") === "1" ? { kind } : undefined;
  if (kind !== "answer" && kind !== "add" && kind !== "correct") return undefined;
  return { kind, text: cleanText(fields.get("text") ?? "", { lines: true }) };
}

const refusalOf = (act: IntakeAct, filed: Filed) =>
  "text" in act && [...act.text].length > longest
    ? "long"
    : decideAct({ act, by: "sender", state: stateAfter(filed.events) });

/** What is said of an act, and whether it was done. */
async function tryAct(
  office: IntakeOffice,
  asked: { pair: SenderPair; act: IntakeAct; filed: Filed; after: number },
): Promise<{ isDone: boolean; said: string }> {
  const refusal = refusalOf(asked.act, asked.filed);
  if (refusal) return { isDone: false, said: words.refused[refusal] };
  const recorded = await office.door.act(asked.pair, asked.act, asked.after);
  if (recorded !== "done") return { isDone: false, said: words.stale };
  return { isDone: true, said: asked.act.kind === "withdraw" ? words.withdrawn : words.done };
}

async function answerTo(fields: Fields, office: IntakeOffice): Promise<Shown> {
  const typed = pairOf(fields);
  const number = typedNumber(typed.number) ?? nothing.number;
  const code = typedCode(typed.code) ?? nothing.code;
  const pair = { number, codeHash: office.codes.hashOf(code) };
  const filed = await office.door.ofSender(pair);
  if (!filed) return { status: 404, inner: askPairHtml(typed, words.wrong) };
  const act = actIn(fields);
  if (!act) {
    const said = fields.get("act") === "withdraw" ? { said: words.tickFirst } : {};
    return { status: 200, inner: statusHtml({ pair: typed, filed, ...said }) };
  }
  const after = Number(fields.get("after"));
  const { isDone, said } = await tryAct(office, { pair, act, filed, after });
  const now = (await office.door.ofSender(pair)) ?? filed;
  const unsent = !isDone && "text" in act ? { unsent: act } : {};
  return {
    status: isDone ? 200 : 409,
    inner: statusHtml({ pair: typed, filed: now, said, ...unsent }),
  };
}

async function answerForm(exchange: Exchange, office: IntakeOffice): Promise<Shown> {
  const network = office.networkOf(exchange.request);
  if (!office.tries.ofNetwork.takes(network)) {
    exchange.request.resume();
    return { status: 429, inner: askPairHtml(noPair, words.many) };
  }
  const sent = await readForm(exchange.request, typedAlone, async () => {});
  const fields: Fields = sent?.fields ?? new Map();
  const typed = pairOf(fields);
  // What cannot be a number is nobody's: those who mistype theirs count by their network alone.
  const number = typedNumber(typed.number);
  if (number !== undefined && !office.tries.ofNumber.takes(number))
    return { status: 429, inner: askPairHtml(typed, words.many) };
  try {
    return await answerTo(fields, office);
  } catch (error) {
    office.onFault(error);
    return { status: 503, inner: askPairHtml(typed, words.away) };
  }
}

/** Answers the page where a sender follows a recommendation. Resolves to false where the address is another, or there is no page to fill. */
export async function answerStatus(
  exchange: Exchange,
  sources: PageSources,
  office: IntakeOffice,
): Promise<boolean> {
  const { url = "", method } = exchange.request;
  if (url.split("?", 1)[0] !== path) return false;
  const isRead = method === "GET" || method === "HEAD";
  if (!isRead && method !== "POST") return false;
  if (isRead && !(await hasPage(path, sources))) return false;
  const empty = { status: 200, inner: askPairHtml(noPair) };
  const { status, inner } = isRead ? empty : await answerForm(exchange, office);
  await sendPage(exchange, sources, { path, status, inner });
  return true;
}
