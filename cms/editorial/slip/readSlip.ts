import type { PayloadRequest } from "payload";
import { isConsented } from "#content/consentRules.ts";
import type { Picture } from "#content/media.wire.ts";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import { environment } from "#leaves/environment.ts";
import { qrCode } from "#leaves/qrCode.ts";
import { readableError } from "#leaves/readableError.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { commentsOf } from "../comments/commentStore.ts";
import { threadsOf } from "../comments/threadRules.ts";
import { keptReportOf } from "../lint/keptReportOf.ts";
import type { Act } from "../review/act.ts";
import { namesIn } from "../review/difference/namesIn.ts";
import { newestForm } from "../review/documentNow.ts";
import { postgresReviewStore } from "../review/postgresReviewStore.ts";
import { nothingKept, reportingOf } from "../review/reportingOf.ts";
import { wording as reviewWords } from "../review/wording.ts";
import { labelIn } from "./labelIn.ts";
import type { Slip, SlipComment, SlipPicture, SlipStage } from "./slip.ts";
import { type Numbered, slipsOf } from "./slipNumbers.ts";
import { type Round, roundOf, slipNumber, tookWords } from "./slipRules.ts";
import { picturesIn, textFacts } from "./textFactsRules.ts";
import { wording } from "./wording.ts";

type Asked = { collection: SignedCollection; id: number; number?: string | undefined };

const stamp = (at: number) => shanghaiStamp(new Date(at));
const line = ({ by, byName, at }: Act) => ({ by: byName || by, at: stamp(at) });
const writtenAs = ({ year, number }: Numbered) => slipNumber(year, number);

const stageLines = ({ stages }: Round): SlipStage[] =>
  stages.map(({ stage, signature, tookMs }) => ({
    stage,
    name: reviewWords.stages[stage],
    by: signature ? reviewWords.signer(signature) : "",
    note: signature?.note ?? "",
    at: signature ? stamp(signature.at) : "",
    took: tookMs === undefined ? "" : tookWords(tookMs),
    hash: signature?.hash.slice(0, 8) ?? "",
    checked: (signature?.checked ?? []).map((point) => reviewWords.checkNames[point]),
  }));

const submittedLine = ({ submit }: Round) =>
  submit && {
    ...line(submit),
    note: submit.note,
    asked: submit.asks ? reviewWords.asks(submit.asks.name, submit.asks.stage) : "",
  };

const urgentLine = ({ urgent, stages }: Round) =>
  urgent && {
    ...line(urgent),
    what: reviewWords.urgentClasses[urgent.urgentClass],
    note: urgent.note,
    due: stamp(urgent.deadline),
    open: stages.flatMap(({ stage, signature }) => (signature ? [] : reviewWords.stages[stage])),
  };

async function consents(req: PayloadRequest, pictures: readonly Picture[]): Promise<SlipPicture[]> {
  const ids = pictures.map(({ id }) => id);
  const where = { id: { in: ids } };
  const found = await req.payload.find({
    collection: "media",
    where,
    depth: 0,
    pagination: false,
    req,
  });
  const records = new Map(found.docs.map((record) => [String(record.id), record]));
  return pictures.map(({ id, alt, credit = "" }) => {
    const record = records.get(id);
    const consent = record?.portrait
      ? wording.consent[isConsented(record.consent) ? "given" : "missing"]
      : wording.consent.none;
    return { alt, credit, consent };
  });
}

async function makerOf(req: PayloadRequest, id: unknown): Promise<string> {
  if (typeof id !== "number" && typeof id !== "string") return "";
  const found = await req.payload.findByID({
    collection: "users",
    id,
    depth: 0,
    disableErrors: true,
    req,
  });
  return found?.name ?? "";
}

/** What was said about a text until a moment: a sheet of what went live stays as it is. */
async function commentLines(
  req: PayloadRequest,
  document: { collection: SignedCollection; id: string },
  until: number,
): Promise<SlipComment[]> {
  const said = await commentsOf(req.payload.db.drizzle, document);
  return threadsOf(said.filter(({ at }) => at <= until)).map(({ opening, isOpen }) => {
    const { by, byName, at, quote, text, isDemand } = opening;
    return { by: byName || by, at: stamp(at), quote, text, isDemand, isOpen };
  });
}

const recordAddress = ({ collection, id }: Asked, number: string): string => {
  const { ADMIN_ORIGIN } = environment("ADMIN_ORIGIN");
  const query = number === "" ? "" : `?number=${number}`;
  return `${ADMIN_ORIGIN}/admin/collections/${collection}/${id}/slip${query}`;
};

/** The publication that is asked for; without a number the text under review, or else the last one that went live. */
const choose = (acts: readonly Act[], numbered: readonly Numbered[], number?: string) => {
  if (number !== undefined) {
    const found = numbered.find((one) => writtenAs(one) === number);
    if (!found) throw readableError(wording.absent, 404);
    return found;
  }
  const last = numbered.at(-1);
  const isUnderWay = acts.some(({ id, kind }) => kind === "submit" && id > (last?.act ?? 0));
  return isUnderWay ? undefined : last;
};

/** Reads the record sheet of a document for whoever may read its versions. */
export async function readSlip(req: PayloadRequest, asked: Asked): Promise<Slip> {
  const { collection, id, number } = asked;
  const document = { collection, id: String(id) };
  const store = postgresReviewStore(req.payload.db.drizzle);
  const numbered = await slipsOf(req.payload, document);
  const acts = await store.acts(document);
  const chosen = choose(acts, numbered, number);
  const round = roundOf(acts, chosen?.act);
  const newest = await newestForm(req, asked);
  const kept = round?.publish && (await store.forms(document)).get(round.publish.hash);
  const form: ReadersForm = kept ?? newest.form ?? {};
  const written = chosen ? writtenAs(chosen) : "";
  const { SITE_ORIGIN } = environment("SITE_ORIGIN");
  const record = recordAddress(asked, written);
  const urgent = round && urgentLine(round);
  const submitted = round && submittedLine(round);
  const hash = round?.publish?.hash ?? contentHash(form);
  const machine = await keptReportOf(req, { collection, id, hash });
  return {
    number: written,
    state: chosen ? wording.published : wording.underWay,
    text: textFacts(form, await namesIn(req, [form])),
    kind: labelIn(req, collection),
    channel: wording.channel,
    address: typeof form.address === "string" ? new URL(form.address, SITE_ORIGIN).href : "",
    reporting: round?.publish
      ? (round.publish.reporting ?? nothingKept)
      : await reportingOf(req, { collection, id }, newest.row),
    maker: await makerOf(req, newest.row?.createdBy),
    pictures: await consents(req, picturesIn(form)),
    ...(submitted && { submitted }),
    stages: round ? stageLines(round) : [],
    returns: (round?.returns ?? []).map((act) => ({
      ...line(act),
      what: reviewWords.returnClasses[act.returnClass],
      note: act.note,
    })),
    ...(urgent && { urgent }),
    ...(round?.publish && { published: line(round.publish) }),
    ...(round?.takedown && { takenDown: line(round.takedown) }),
    ...(machine && { machine }),
    comments: await commentLines(req, document, round?.publish?.at ?? Number.POSITIVE_INFINITY),
    hash,
    record,
    code: qrCode(record),
    others: numbered
      .filter((one) => one !== chosen)
      .map((one) => ({ number: writtenAs(one), at: stamp(one.at) })),
  };
}
