import { paths } from "#leaves/paths.ts";
import { noticeOf } from "../acts/readStatements.ts";
import { LedgerUnavailable } from "../ledger/ledger.ts";
import { nothingTyped, readObjection, typedIn } from "../objections/readObjection.ts";
import { objectionWords as words } from "../objections/wording.ts";
import { problem, redirect, refusalHeaders } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formPage } from "./formPage.ts";
import { objectionPage } from "./objectionPage.ts";
import type { Office } from "./office.ts";
import { isForm } from "./readVote.ts";
import { instantWords } from "./wording.ts";

/** `POST /vote/:campaign/objections`, a plain form. What was typed is shown again whenever it cannot be taken. */
export async function postObjection(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { id: campaign, frozen } = booth.campaign;
  const { slug, candidates } = frozen;
  if (!isForm(ask)) return problem({ code: "wrong-type" });
  const ends = await noticeEnds(office, booth);
  if (!ends) return notNow(slug);
  const typed = typedIn(ask.body);
  const again = { frozen, ends: instantWords(ends.toISOString()), typed };
  const read = readObjection(typed, new Set(candidates.map(({ number }) => number)));
  if ("errors" in read) return objectionPage({ status: 422, errors: read.errors, ...again });
  const { net } = office.traces(ask.address, undefined);
  if (!office.objections.limit.takes(`${slug} ${net}`))
    return objectionPage({ status: 429, notice: words.tooManyText, ...again, headers: later });
  try {
    const { objection } = read;
    const key = office.objections.keyOf([slug, ...Object.values(objection)].join("\n"));
    const number = await office.record.fileObjection({ campaign, key, ...objection });
    if (number === undefined) return notNow(slug);
    return redirect(303, `/vote/${slug}/objections?filed=${number}`);
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    const headers = refusalHeaders({ code: "unavailable" });
    return objectionPage({ status: 503, notice: words.unavailableText, ...again, headers });
  }
}

const later = { "Retry-After": "600" };

/** Until when objections are taken; undefined outside the days of notice. The database decides again when one is filed. */
async function noticeEnds({ record }: Office, booth: Booth): Promise<Date | undefined> {
  const { id, frozen, acts } = booth.campaign;
  if (!acts.includes("noticed") || acts.includes("published")) return undefined;
  const [notice] = noticeOf(await record.signedActs(id), frozen.rules);
  return notice && booth.now() < notice.ends ? notice.ends : undefined;
}

/** Says that objections are not taken now. */
const notNow = (slug: string): Answer =>
  formPage({
    status: 409,
    title: words.notNow,
    lines: [words.notNowText],
    link: { href: paths.campaignResult(slug), text: words.back },
  });

/** `GET /vote/:campaign/objections`: the form, or with `?filed=` the number of what was just filed (rule V60). */
export async function getObjection(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { frozen } = booth.campaign;
  const filed = /^filed=([1-9]\d{0,8})$/.exec(ask.query)?.[1];
  if (filed !== undefined)
    return formPage({
      status: 200,
      title: words.filed(Number(filed)),
      lines: words.filedLines(Number(filed)),
      link: { href: paths.campaignResult(frozen.slug), text: words.back },
    });
  const ends = await noticeEnds(office, booth);
  if (!ends) return notNow(frozen.slug);
  return objectionPage({
    status: 200,
    frozen,
    ends: instantWords(ends.toISOString()),
    typed: nothingTyped,
  });
}
