import { typedCode } from "#intake/codeRules.ts";
import { decideAct } from "#intake/decideAct.ts";
import type { Filed, SenderPair } from "#intake/intakeStore.ts";
import { typedNumber } from "#intake/numberRules.ts";
import { stateAfter } from "#intake/stateRules.ts";
import { formWords, statusWords as words } from "#intake/wording.ts";
import type { Markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";
import type { Exchange } from "../sendNotice.ts";
import type { PageSources } from "../tree/readPage.ts";
import { type IntakeOffice, seatsFor } from "./intakeOffice.ts";
import { typedAlone } from "./readForm.ts";
import { bringsFiles, emptySaid, readStatusForm, type StatusForm } from "./readStatusForm.ts";
import { saySo } from "./saySo.ts";
import { hasPage, sendPage } from "./sendPage.ts";
import { askPairHtml, sayAgainHtml, statusHtml } from "./statusHtml.ts";
import { sweepDaily } from "./sweepFiles.ts";

const path = paths.recommendStatus();

type Fields = StatusForm["fields"];
type Shown = { status: number; inner: Markup; headers?: Readonly<Record<string, string>> };

/** Stands in for what cannot be a code or a number, so that the store is asked all the same (rule O18). */
const nothing = { number: "TJ-2000-000000", code: "22222222" };

const noPair = { number: "", code: "" };

const pairOf = (fields: Fields) => {
  const number = (fields.get("number") ?? "").slice(0, 40);
  const code = (fields.get("code") ?? "").slice(0, 40);
  return { number, code };
};

const afterIn = (fields: Fields) => {
  const after = Number(fields.get("after"));
  return Number.isSafeInteger(after) ? after : 0;
};

/** Withdraws where the sender is sure; what is said of it. */
async function withdraw(
  fields: Fields,
  at: { pair: SenderPair; filed: Filed },
  office: IntakeOffice,
): Promise<{ status: number; said: string }> {
  if (fields.get("sure") !== "1") return { status: 200, said: words.tickFirst };
  const act = { kind: "withdraw" } as const;
  const refusal = decideAct({ act, by: "sender", state: stateAfter(at.filed.events) });
  if (refusal) return { status: 409, said: words.refused[refusal] };
  const recorded = await office.door.act(at.pair, act, afterIn(fields));
  return recorded === "done"
    ? { status: 200, said: words.withdrawn }
    : { status: 409, said: words.stale };
}

/** What a number and a code open: the code's hash is under the secret of today, or under the one before it. */
async function ofCode(
  { codes, door }: IntakeOffice,
  number: string,
  code: string,
): Promise<{ pair: SenderPair; filed: Filed } | undefined> {
  for (const keeper of codes) {
    const pair = { number, codeHash: keeper.hashOf(code) };
    const filed = await door.ofSender(pair);
    if (filed) return { pair, filed };
  }
  return undefined;
}

async function answerTo({ fields, said: form }: StatusForm, office: IntakeOffice): Promise<Shown> {
  const typed = pairOf(fields);
  const number = typedNumber(typed.number) ?? nothing.number;
  const code = typedCode(typed.code) ?? nothing.code;
  const found = await ofCode(office, number, code);
  if (!found) return { status: 404, inner: askPairHtml(typed, words.wrong) };
  const { pair, filed } = found;
  const at = { pair, filed, after: afterIn(fields) };
  const act = fields.get("act") === "withdraw" ? withdraw(fields, at, office) : undefined;
  const told = form ? await saySo(office, at, form) : await act;
  const now = told ? ((await office.door.ofSender(pair)) ?? filed) : filed;
  const forms = { say: emptySaid("add"), correct: emptySaid("correct") };
  return {
    status: told?.status ?? 200,
    inner: statusHtml({ pair: typed, filed: now, forms, ...told }),
  };
}

/** What somebody typed is shown again with what is said, beside the way in where nothing was. */
const sayAgain = ({ fields, said: form }: StatusForm, said: string): Markup =>
  form
    ? sayAgainHtml({ pair: pairOf(fields), after: afterIn(fields), form, said })
    : askPairHtml(pairOf(fields), said);

async function answerRead(exchange: Exchange, office: IntakeOffice): Promise<Shown> {
  const { request } = exchange;
  const sent = await readStatusForm(request, office);
  const isLong = Number(request.headers["content-length"]) > typedAlone.mostBytes;
  if (!sent && (bringsFiles(request) || isLong)) {
    const said = bringsFiles(request) ? formWords.tooLarge : words.refused.long;
    const inner = askPairHtml(noPair, said);
    return { status: 413, inner, headers: { Connection: "close" } };
  }
  const form: StatusForm = sent ?? { fields: new Map() };
  // What cannot be a number is nobody's: those who mistype theirs count by their network alone.
  const number = typedNumber(pairOf(form.fields).number);
  if (number !== undefined && !office.tries.ofNumber.takes(number))
    return { status: 429, inner: sayAgain(form, words.many) };
  try {
    return await answerTo(form, office);
  } catch (error) {
    office.onFault(error);
    return { status: 503, inner: sayAgain(form, words.away), headers: { "Retry-After": "10" } };
  }
}

async function answerForm(exchange: Exchange, office: IntakeOffice): Promise<Shown> {
  const { request } = exchange;
  const network = office.networkOf(request);
  if (!office.tries.ofNetwork.takes(network)) {
    request.resume();
    return { status: 429, inner: askPairHtml(noPair, words.many) };
  }
  if (!bringsFiles(request)) return answerRead(exchange, office);
  const seats = seatsFor(office, request);
  const isSeated = seats.take(network);
  try {
    if (isSeated && office.forms.takes(network)) {
      sweepDaily(office);
      return await answerRead(exchange, office);
    }
  } finally {
    if (isSeated) seats.leave(network);
  }
  request.resume();
  const inner = askPairHtml(noPair, formWords.crowded);
  return { status: 503, inner, headers: { "Retry-After": "60" } };
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
  const shown = isRead ? empty : await answerForm(exchange, office);
  await sendPage(exchange, sources, { path, ...shown });
  return true;
}
