import type { Campaign } from "#edition/campaign.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { own } from "#leaves/own.ts";
import { paths } from "#leaves/paths.ts";
import {
  type CountedBasis,
  countedBasisWire,
  type Finding,
  findingWire,
  noticedBasisWire,
  publishedBasisWire,
  type SignedKind,
  type Statement,
} from "#voting/acts/act.wire.ts";
import { runningRound } from "#voting/acts/actRefusal.ts";
import { readObjectionsIn } from "#voting/acts/basisOf.ts";
import { readStatements } from "#voting/acts/readStatements.ts";
import { reasonWords } from "#voting/holds/wording.ts";
import type { CategoryStandings } from "#voting/scoring/standings.wire.ts";
import { dateTimeOf } from "../../views/dates.ts";
import { resultWords as words } from "../resultWording.ts";
import { belowCampaign } from "./campaignHead.ts";
import { resultStages, runningNotice } from "./resultStages.ts";
import {
  countRows,
  firmLines,
  scoreRows,
  tieLines,
  tooFewLines,
  weightsLine,
} from "./resultTables.ts";

const streamNames = { likes: words.likes, ballots: words.ballots } as const;

/** What the signed acts say, as far as it may be shown. */
function readRecord({ acts }: Pick<Campaign, "acts">) {
  const all = readStatements(acts).map((statement, index) => ({
    ...statement,
    rest: acts[index]?.basis,
  }));
  const statements = runningRound(all);
  const basisOf = (kind: SignedKind): unknown => {
    const rest = statements.find((statement) => statement.kind === kind)?.rest;
    return rest === undefined ? undefined : JSON.parse(rest);
  };
  /** Upheld objections that led to something, with what: a later word on one takes the place of an earlier. */
  const answered = all.flatMap(({ kind, reason, rest }) =>
    (kind === "confirmed" || kind === "returned") && rest !== undefined
      ? readObjectionsIn(rest).map((objection) => ({
          ...objection,
          consequence: words.consequence[kind](reason),
        }))
      : [],
  );
  const consequences = new Map(answered.map(({ number, consequence }) => [number, consequence]));
  const [counted, finding, noticed, published] = [
    basisOf("counted"),
    basisOf("scrutinised"),
    basisOf("noticed"),
    basisOf("published"),
  ];
  return {
    has: (kind: SignedKind) => statements.some((statement) => statement.kind === kind),
    winners: statements.find(({ kind }) => kind === "noticed")?.winners ?? [],
    finding: finding ? findingWire.parse(finding) : undefined,
    count: counted ? countedBasisWire.parse(counted) : undefined,
    standings: noticed ? noticedBasisWire.parse(noticed).standings : undefined,
    isReturned: all.length > statements.length,
    objections: published
      ? publishedBasisWire.parse(published).objections.map((objection) => ({
          ...objection,
          consequence: consequences.get(objection.number),
        }))
      : answered.length > 0
        ? answered
        : undefined,
  };
}

const reasonOf = (code: string) => own(reasonWords, code) ?? code;

/** Reasons come joined by “；”; people end each with a full stop. */
const sentenceOf = (why: string) => why.replaceAll("。；", "；");

const batchLines = ({ streams }: CountedBasis): string[] =>
  streams.flatMap(({ stream, batches }) =>
    batches.map(({ votes, state, reason, why }) =>
      words.batch(
        streamNames[stream],
        votes,
        words.states[state],
        reasonOf(reason),
        sentenceOf(why),
      ),
    ),
  );

/** Votes that came through announced helpers, in words. */
const helpedLines = ({ streams }: CountedBasis): string[] =>
  streams.flatMap(({ stream, helpers }) =>
    helpers ? [words.helped(streamNames[stream], helpers.votes, helpers.passes)] : [],
  );

/** What scrutineers checked, in words. */
const scrutinyLine = ({ streams, drawn, seed }: Finding): string =>
  words.scrutiny(
    streams.reduce((sum, { votes }) => sum + votes, 0),
    drawn.length,
    seed,
  );

type Shown = {
  winners: NonNullable<Statement["winners"]>;
  count: CountedBasis | undefined;
  standings: readonly CategoryStandings[] | undefined;
};

/** The result by category: the winners, and the figures behind them where they may be shown. */
function categoriesOf({ rules, candidates, slug }: Campaign, { winners, count, standings }: Shown) {
  const names = new Map(candidates.map(({ number, name }) => [number, name]));
  const hrefs = new Map(
    candidates.map(({ number, slug: own }) => [number, paths.candidate(slug, own)]),
  );
  return rules.categories.map((category) => {
    const own = standings?.find((one) => one.slug === category.slug);
    for (const { candidate, name } of own?.rows ?? [])
      if (!names.has(candidate)) names.set(candidate, name);
    const won = winners.find((one) => one.category === category.slug)?.candidates ?? [];
    const numbers = new Set(own?.rows.map(({ candidate }) => candidate));
    const gone = own?.withdrawn.map((number) => names.get(number) ?? words.number(number)) ?? [];
    return {
      slug: category.slug,
      name: category.name,
      winners: won.map((number) => ({
        number: words.number(number),
        name: names.get(number) ?? "",
        href: hrefs.get(number),
      })),
      scores: own ? scoreRows(own) : [],
      hasJury: own?.rows.some(({ jury }) => jury !== undefined) ?? false,
      streams: own
        ? (count?.streams ?? []).map((stream) => ({
            name: streamNames[stream.stream],
            rows: countRows(stream, numbers, names),
          }))
        : [],
      notes: own
        ? [
            ...tieLines(own, names),
            ...tooFewLines(own, names),
            ...firmLines(own, names),
            ...(gone.length > 0 ? [words.withdrawn(gone.join("、"))] : []),
          ]
        : [],
    };
  });
}

/** The result page: every signed step, the result as far as it may be shown, and until then what will come. */
export const resultPage = (library: Library, slug: string) => {
  const campaign = library.campaign(slug);
  if (!campaign) return undefined;
  const { rules } = campaign;
  const record = readRecord(campaign);
  const isFinal = record.has("published");
  const isNotice = !isFinal && record.has("noticed");
  return {
    head: belowCampaign(campaign, {
      path: paths.campaignResult(slug),
      title: words.title,
      description: `${campaign.name}的结果`,
    }),
    slug,
    name: campaign.name,
    contact: campaign.contact,
    lead: isFinal
      ? words.lead.final
      : isNotice
        ? words.lead.notice
        : record.isReturned
          ? words.lead.returned
          : words.lead.before,
    stages: resultStages(campaign),
    notice: runningNotice(campaign, library.clock(campaign)),
    before:
      isFinal || isNotice
        ? []
        : words.beforeLines(rules.countsShown.mode === "hidden", rules.noticeDays),
    isHidden: isNotice && !record.count,
    winnersTitle: isFinal ? words.winners : words.proposed,
    wonMark: isFinal ? words.won : words.proposedWon,
    categories:
      isFinal || isNotice
        ? categoriesOf(campaign, { ...record, standings: record.standings?.categories })
        : [],
    weights: weightsLine(rules),
    jurors: record.count?.jurors.length ? words.jurors(record.count.jurors.join("、")) : undefined,
    scrutiny: record.finding
      ? scrutinyLine(record.finding)
      : record.count && !record.has("scrutinised")
        ? words.noScrutiny
        : undefined,
    batches: record.count && batchLines(record.count),
    helped: record.count ? helpedLines(record.count) : [],
    objectionsTitle: isFinal ? words.objections : words.answeredSoFar,
    objections: record.objections?.map(({ number, at, upheld, reason, by, consequence }) => ({
      heading: words.objection(number, dateTimeOf(at), upheld ? words.upheld : words.rejected),
      reason,
      consequence,
      by: [by.role, by.name].filter(Boolean).join(" "),
    })),
    objectHref: paths.campaignObjections(slug),
    files: [
      { label: words.actsFile, href: `/vote/${slug}/audit/acts.json` },
      { label: words.campaignFile, href: `/vote/${slug}/audit/campaign.json` },
      { label: words.verifyOwn, href: paths.campaignVerify(slug) },
    ],
  };
};

export type ResultPage = NonNullable<ReturnType<typeof resultPage>>;
