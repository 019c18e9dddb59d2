/** The signed acts and what they rest on (FORMAT.md, sections 5 and 7). */
import { hexHash, noHash, type Tell } from "./bytes.ts";
import { type Campaign, readFile } from "./files.ts";
import {
  type Counted,
  checkCount,
  isLarger,
  isSame,
  readFraction,
  type StreamCount,
  scoresOf,
} from "./scores.ts";
import { checkFinding } from "./scrutiny.ts";
import type { Sealed } from "./seals.ts";

type Seen = { text: string; signature: string };

export type Act = Record<
  "campaign" | "rulesHash" | "kind" | "at" | "previous" | "basis" | "reason",
  string
> & {
  number: number;
  by: { name: string; role: string };
  winners?: { category: string; candidates: number[] }[];
};
type Row = { candidate: number; won: boolean; score: { exact: string } };
type Category = { slug: string; rows: Row[]; winners: number[] };

const kinds = [
  ...["opened", "closed", "counted", "scrutinised"],
  ...["noticed", "confirmed", "returned", "published"],
];
type Objection = { number: number; upheld: boolean };
const dayMs = 86_400_000;
const timeAfter = (at: string, days: number) =>
  new Date(Date.parse(at) + days * dayMs).toISOString();

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

/** When the signer saw an act, by its own signed word; undefined where it said nothing. */
function seenOf(
  { statement, seen }: { statement: string; seen: Seen | undefined },
  campaign: Campaign,
  tell: Tell,
): string | undefined {
  if (!seen) {
    tell("acts.json：有一步没有签收时间");
    return undefined;
  }
  const read = JSON.parse(seen.text);
  if (
    !campaign.isSigned(seen.text, seen.signature, read.at) ||
    read.statement !== hexHash(statement) ||
    !campaign.fingerprints.includes(read.key)
  )
    tell(`acts.json：${read.at} 的签收时间没有有效的签名`);
  return read.at;
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
  let noticeSeen: string | undefined;
  let [link, noticed]: [string, Act | undefined] = [noHash, undefined];
  let counted: Counted | undefined;
  let counts: StreamCount[] = [];
  let isWithheld = false;
  for (const file of readFile(folder, "acts.json").acts as (Record<string, string> & {
    seen?: Seen;
  })[]) {
    const { statement = "", signature, basis } = file;
    const act: Act = JSON.parse(statement);
    const seenAt = seenOf({ statement, seen: file.seen }, campaign, tell);
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
    if (act.kind === "noticed") [noticed, noticeSeen] = [act, seenAt];
    if (rest?.objections) checkObjections(act, rest.objections, settled, tell);
    if (act.kind === "published" && isWithheld) tell("结果已公布，却缺少计票或得分的依据");
    if (act.kind === "published" || act.kind === "confirmed") {
      const days = campaign.frozen.rules.noticeDays;
      if (!noticed || Date.parse(act.at) < Date.parse(noticed.at) + days * dayMs)
        tell(`${name}早于公示满 ${days} 天`);
      if (noticeSeen && (seenAt ?? "") < timeAfter(noticeSeen, days))
        tell(`${name}签收时，公示还没有满 ${days} 天`);
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
