/** The signed acts and what they rest on (FORMAT.md, sections 5 and 7). */
import { hexHash, noHash, type Tell } from "./bytes.ts";
import { type Campaign, readFile } from "./files.ts";
import { type Counted, isLarger, isSame, readFraction, scoresOf } from "./scores.ts";
import { checkFinding } from "./scrutiny.ts";
import type { Sealed } from "./seals.ts";

export type Act = Record<
  "campaign" | "rulesHash" | "kind" | "at" | "previous" | "basis" | "reason",
  string
> & {
  number: number;
  by: { name: string; role: string };
  winners?: { category: string; candidates: number[] }[];
};
type StreamCount = {
  stream: "likes" | "ballots";
  votes: number;
  seal?: { number: number; head: string };
  counts: Record<"candidate" | "raw" | "held" | "voided" | "valid", number>[];
  batches: { id: number; votes: number; state: "released" | "void" }[];
};
type Row = { candidate: number; won: boolean; score: { exact: string } };
type Category = { slug: string; rows: Row[]; winners: number[] };

const kinds = [
  ...["opened", "closed", "counted", "scrutinised"],
  ...["noticed", "confirmed", "returned", "published"],
];
type Objection = { number: number; upheld: boolean };
const dayMs = 86_400_000;

/** The frozen count of one stream against the seals: it covers all of them and says what they say. */
function checkCount(count: StreamCount, sealed: Sealed | undefined, tell: Tell) {
  const { stream, votes, seal, counts, batches } = count;
  const name = `计票（${stream}）`;
  if (votes !== (sealed?.total ?? 0)) tell(`${name}：票数与封存不符`);
  if (seal?.number !== sealed?.number || seal?.head !== sealed?.link)
    tell(`${name}：不是按最后一份封存计的票`);
  for (const { candidate, raw, held, voided, valid } of counts) {
    if (valid !== raw - voided || voided > held || held > raw || voided < 0)
      tell(`${name}：${candidate} 号的原始票、作废票与有效票对不上`);
    if (sealed && sealed.covered === sealed.total && raw !== (sealed.tally[candidate] ?? 0))
      tell(`${name}：${candidate} 号与封存的票数不符`);
  }
  const sum = (of: "raw" | "held" | "voided") => counts.reduce((all, row) => all + row[of], 0);
  const inBatches = (state?: "void") =>
    batches.reduce((all, one) => all + (!state || one.state === state ? one.votes : 0), 0);
  if (stream === "likes") {
    if (votes !== sum("raw")) tell(`${name}：合计与票数不符`);
    if (inBatches() !== sum("held")) tell(`${name}：各批暂扣的票数与暂扣合计不符`);
    if (inBatches("void") !== sum("voided")) tell(`${name}：各批作废的票数与作废合计不符`);
  }
  if (inBatches("void") === 0 && sum("voided") > 0) tell(`${name}：有作废的票，却没有作废的批次`);
}

/** The result of a category: its scores follow from the count, and nobody who lost and could win has more than who won. */
function checkCategory({ slug, rows }: Category, campaign: Campaign, counted: Counted, tell: Tell) {
  const { rules } = campaign.frozen;
  const scores = scoresOf(campaign.frozen, slug, counted);
  const votesOf = (candidate: number) =>
    (counted.valid("likes", candidate) ?? 0) + (counted.valid("ballots", candidate) ?? 0);
  const fewest = rules.likes || rules.ballot ? (rules.fewestVotes ?? 0) : 0;
  if (scores.size !== rows.length) tell(`结果：${slug} 的名单与计票不符`);
  const losers = rows.filter(({ won, candidate }) => !won && votesOf(candidate) >= fewest);
  for (const { candidate, score, won } of rows) {
    const own = scores.get(candidate);
    if (!own || !isSame(own, readFraction(score.exact)))
      tell(`结果：${candidate} 号的得分不能由计票算出`);
    else if (won && losers.some((other) => isLarger(scores.get(other.candidate) ?? own, own)))
      tell(`结果：有落选者的得分高于 ${candidate} 号`);
    if (won && votesOf(candidate) < fewest) tell(`结果：${candidate} 号不到最少票数 ${fewest}`);
  }
}

/** Upheld objections lead to something before the result: each is answered for by an act that confirmed it or sent the count back. */
function checkObjections(act: Act, told: Objection[], settled: Set<number>, tell: Tell) {
  const name = `acts.json：第 ${act.number} 步（${act.kind}）`;
  if (act.kind !== "published") {
    if (told.length === 0 || told.some(({ upheld }) => !upheld)) tell(`${name}没有依据成立的异议`);
    for (const { number } of told) settled.add(number);
    return;
  }
  const upheld = new Set(told.flatMap((one) => (one.upheld ? [one.number] : [])));
  for (const number of upheld)
    if (!settled.has(number)) tell(`${name}：第 ${number} 号异议成立，却没有处理`);
  for (const number of settled)
    if (!upheld.has(number)) tell(`${name}：漏了成立的第 ${number} 号异议`);
}

/** Who acts: nobody twice in a row, and of each round's count, scrutiny, notice and result each by another person. */
function checkPeople(acts: readonly Act[], tell: Tell) {
  const person = ({ by }: Act) => `${by.role} ${by.name}`;
  for (const [index, act] of acts.entries()) {
    const before = acts[index - 1];
    if (before && person(before) === person(act))
      tell(`acts.json：第 ${index} 步和第 ${index + 1} 步是同一个人`);
  }
  let counters: string[] = [];
  for (const act of acts) {
    if (act.kind === "returned") counters = [];
    if (!["counted", "scrutinised", "noticed", "published"].includes(act.kind)) continue;
    if (counters.includes(person(act))) tell("acts.json：计票、监票核查、公示和公布不是不同的人");
    counters.push(person(act));
  }
}

export function checkActs(
  folder: string,
  campaign: Campaign,
  sealed: ReadonlyMap<string, Sealed>,
  tell: Tell,
): Act[] {
  const acts: Act[] = [];
  /** Statements of the round that runs: their hashes by kind. */
  const hashes = new Map<string, string>();
  const settled = new Set<number>();
  let [link, noticed]: [string, Act | undefined] = [noHash, undefined];
  let counted: Counted | undefined;
  let counts: StreamCount[] = [];
  let isWithheld = false;
  for (const file of readFile(folder, "acts.json").acts as Record<string, string>[]) {
    const { statement = "", signature, basis } = file;
    const act: Act = JSON.parse(statement);
    const before = acts.at(-1);
    const name = `acts.json：第 ${acts.length + 1} 步（${act.kind}）`;
    if (!campaign.isSigned(statement, signature, act.at)) tell(`${name}签名无效`);
    if (act.campaign !== campaign.slug || act.rulesHash !== campaign.rulesHash)
      tell(`${name}不属于这个评选`);
    if (act.number !== acts.length + 1 || act.previous !== link) tell(`${name}与前一步接不上`);
    const isNext =
      before?.kind === "returned"
        ? act.kind === "counted"
        : kinds.indexOf(act.kind) > kinds.indexOf(before?.kind ?? "");
    if (!isNext || act.at < (before?.at ?? "")) tell(`${name}次序不对`);
    if (basis !== undefined && hexHash(basis) !== act.basis) tell(`${name}的依据与签名的指纹不符`);
    isWithheld ||= act.basis !== undefined && basis === undefined;
    const rest = JSON.parse(basis ?? "null");
    if (rest?.drawn) checkFinding(rest, { sealed, counts }, tell);
    else if (rest?.streams) {
      const streams: StreamCount[] = rest.streams;
      counts = streams;
      for (const one of streams) checkCount(one, sealed.get(one.stream), tell);
      counted = {
        valid: (stream, candidate) =>
          streams
            .find((one) => one.stream === stream)
            ?.counts.find((row) => row.candidate === candidate)?.valid,
        jury: new Map(
          rest.jury.map((one: { candidate: number; totals: number[] }) => [
            one.candidate,
            one.totals,
          ]),
        ),
        withdrawn: rest.withdrawn,
      };
    }
    if (rest?.counted && rest.counted !== hashes.get("counted")) tell(`${name}依据的不是这次计票`);
    if (rest?.noticed && rest.noticed !== hashes.get("noticed")) tell(`${name}依据的不是这次公示`);
    const categories: Category[] = rest?.standings?.categories ?? [];
    for (const category of categories) {
      const own = act.winners?.find((one) => one.category === category.slug)?.candidates;
      const won = category.rows.filter((row) => row.won).map((row) => row.candidate);
      if (
        JSON.stringify(own) !== JSON.stringify(category.winners) ||
        `${[...won].sort()}` !== `${[...category.winners].sort()}`
      )
        tell(`${name}名单与得分不符：${category.slug}`);
      if (counted) checkCategory(category, campaign, counted, tell);
    }
    if (act.kind === "noticed") noticed = act;
    if (rest?.objections) checkObjections(act, rest.objections, settled, tell);
    if (act.kind === "published" && isWithheld) tell("结果已公布，却缺少计票或得分的依据");
    if (act.kind === "published" || act.kind === "confirmed") {
      const days = campaign.frozen.rules.noticeDays;
      if (!noticed || Date.parse(act.at) < Date.parse(noticed.at) + days * dayMs)
        tell(`${name}早于公示满 ${days} 天`);
    }
    if (act.kind === "returned") {
      if (!noticed) tell(`${name}早于公示`);
      hashes.clear();
      [counted, counts, noticed] = [undefined, [], undefined];
    }
    link = hexHash(statement);
    hashes.set(act.kind, link);
    acts.push(act);
  }
  checkPeople(acts, tell);
  return acts;
}
