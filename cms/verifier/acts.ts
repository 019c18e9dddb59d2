/** The signed acts and what they rest on (FORMAT.md, section 5). */
import { hexHash, noHash, type Tell } from "./bytes.ts";
import { type CountBasis, checkCount, type Seals } from "./count.ts";
import { type Campaign, readFile } from "./files.ts";
import { checkNotice, type Standings, type Winners } from "./notice.ts";
import { checkPeople } from "./people.ts";
import type { Counted } from "./scores.ts";
import { checkFinding, type Finding } from "./scrutiny.ts";

type Seen = { text: string; signature: string };
type Told = Record<"statement" | "signature", string> & { basis?: string; seen?: Seen };

export type Act = Record<
  "campaign" | "rulesHash" | "kind" | "at" | "previous" | "reason",
  string
> & {
  number: number;
  by: { name: string; role: string };
  basis?: string;
  winners?: Winners;
  /** When the signer saw it, by its own signed word. */
  seenAt: string | undefined;
  /** What scrutineers drew by. */
  seed?: string;
};

const kinds = [
  ...["opened", "closed", "counted", "scrutinised"],
  ...["noticed", "confirmed", "returned", "published"],
];

/** What an act rests on, by its kind. `counted` and `noticed` are hashes of that act of the round. */
const restsOn: Record<string, readonly string[]> = {
  counted: ["streams", "jury", "jurors", "withdrawn"],
  scrutinised: ["counted", "seed", "streams", "drawn"],
  noticed: ["counted", "standings"],
  confirmed: ["noticed", "objections"],
  returned: ["noticed", "objections"],
  published: ["noticed", "objections"],
};

type Objection = { number: number; upheld: boolean };
type Basis = CountBasis &
  Omit<Finding, "streams"> & {
    counted: string;
    noticed: string;
    standings: Standings;
    objections: Objection[];
  };

const dayMs = 86_400_000;
const timeAfter = (at: string, days: number) =>
  new Date(Date.parse(at) + days * dayMs).toISOString();

/** When the signer saw an act. What an earlier version signed has no such word; after the first that has one, every act has. */
function seenOf(
  { statement, seen }: Told,
  { campaign, before }: { campaign: Campaign; before: Act | undefined },
  tell: Tell,
): string | undefined {
  if (!seen) {
    if (before?.seenAt !== undefined) tell("没有签收时间");
    return undefined;
  }
  const read = JSON.parse(seen.text);
  if (
    !campaign.isSigned(seen.text, seen.signature, read.at) ||
    read.statement !== hexHash(statement) ||
    !campaign.fingerprints.includes(read.key)
  )
    tell(`的签收时间 ${read.at} 没有有效的签名`);
  return read.at;
}

/** Upheld objections lead to something before the result: each is answered for by an act that confirmed it or sent the count back. */
function checkObjections(kind: string, told: Objection[], settled: Set<number>, tell: Tell) {
  if (new Set(told.map(({ number }) => number)).size !== told.length) tell("有异议出现两次");
  if (kind !== "published") {
    if (told.length === 0 || told.some(({ upheld }) => !upheld)) tell("没有依据成立的异议");
    for (const { number } of told) settled.add(number);
    return;
  }
  const upheld = new Set(told.flatMap((one) => (one.upheld ? [one.number] : [])));
  for (const number of upheld)
    if (!settled.has(number)) tell(`第 ${number} 号异议成立，却没有处理`);
  for (const number of settled) if (!upheld.has(number)) tell(`漏了成立的第 ${number} 号异议`);
}

/** The round that runs: the hashes of its statements by kind, its count, and its notice. */
type Round = { hashes: Map<string, string>; counted?: Counted; basis?: CountBasis; noticed?: Act };

/** What an act rests on, where it is shown: all of it, about this round, and true. */
function checkBasis(
  act: Act,
  rest: Basis,
  facts: { campaign: Campaign; sealed: Seals; round: Round; settled: Set<number> },
  tell: Tell,
): void {
  const { campaign, sealed, round, settled } = facts;
  const wanted = restsOn[act.kind] ?? [];
  if (wanted.some((name) => rest[name as keyof Basis] === undefined)) {
    tell("的依据不完整");
    return;
  }
  if (wanted.includes("counted") && rest.counted !== round.hashes.get("counted"))
    tell("依据的不是这次计票");
  if (wanted.includes("noticed") && rest.noticed !== round.hashes.get("noticed"))
    tell("依据的不是这次公示");
  if (act.kind === "counted") {
    round.basis = rest;
    round.counted = checkCount(rest, { campaign, sealed }, tell);
  }
  if (act.kind === "scrutinised") {
    act.seed = rest.seed;
    const finding = rest as unknown as Finding;
    checkFinding(finding, { sealed, counts: round.basis?.streams ?? [], campaign }, tell);
  }
  if (act.kind === "noticed")
    checkNotice({ ...rest, winners: act.winners }, { campaign, counted: round.counted }, tell);
  if (wanted.includes("objections")) checkObjections(act.kind, rest.objections, settled, tell);
}

/** When an act may be: the count after the end of voting, a result after the days of notice by the statements and by what the signer saw. */
function checkTimes(
  act: Act,
  before: Act | undefined,
  { campaign, round }: { campaign: Campaign; round: Round },
  tell: Tell,
) {
  const { rules } = campaign.frozen;
  const ends =
    [rules.likes, rules.ballot]
      .map((window) => window?.closes ?? "")
      .sort()
      .at(-1) ?? "";
  if (
    act.kind === "counted" &&
    before?.kind === "opened" &&
    Date.parse(act.at) < Date.parse(ends || act.at)
  )
    tell("早于投票结束");
  if (act.kind !== "published" && act.kind !== "confirmed") return;
  const { noticed } = round;
  const days = rules.noticeDays;
  if (!noticed || Date.parse(act.at) < Date.parse(noticed.at) + days * dayMs)
    tell(`早于公示满 ${days} 天`);
  // Who saw the notice by a former version said nothing; who saw the result by this one had it say so first.
  const seen = noticed?.seenAt;
  if (act.seenAt !== undefined && (seen === undefined || act.seenAt < timeAfter(seen, days)))
    tell(`签收时，公示还没有满 ${days} 天`);
}

export function checkActs(folder: string, campaign: Campaign, sealed: Seals, tell: Tell): Act[] {
  const acts: Act[] = [];
  const settled = new Set<number>();
  let round: Round = { hashes: new Map() };
  let link = noHash;
  let isWithheld = false;
  for (const told of readFile(folder, "acts.json").acts as Told[]) {
    const { statement, signature, basis } = told;
    const before = acts.at(-1);
    const read: Omit<Act, "seenAt"> = JSON.parse(statement);
    const say: Tell = (problem) =>
      tell(`acts.json：第 ${acts.length + 1} 步（${read.kind}）${problem}`);
    const act: Act = { ...read, seenAt: seenOf(told, { campaign, before }, say) };
    const { kind } = act;
    if (!campaign.isSigned(statement, signature, act.at)) say("签名无效");
    if (act.campaign !== campaign.slug || act.rulesHash !== campaign.rulesHash)
      say("不属于这个评选");
    if (act.number !== acts.length + 1 || act.previous !== link) say("与前一步接不上");
    const isNext = !before
      ? kind === "opened"
      : before.kind === "returned"
        ? kind === "counted"
        : kinds.indexOf(kind) > kinds.indexOf(before.kind);
    if (!isNext || act.at < (before?.at ?? "")) say("次序不对");
    if ((kind === "noticed" || kind === "scrutinised") && !round.hashes.has("counted"))
      say("早于计票");
    if (kind === "returned" && !round.noticed) say("早于公示");
    if (restsOn[kind] && act.basis === undefined) say("没有依据");
    if (basis !== undefined && hexHash(basis) !== act.basis) say("的依据与签名的指纹不符");
    isWithheld ||= act.basis !== undefined && basis === undefined;
    if (basis !== undefined)
      checkBasis(act, JSON.parse(basis), { campaign, sealed, round, settled }, say);
    if (kind === "published" && isWithheld) tell("结果已公布，却缺少计票或得分的依据");
    checkTimes(act, before, { campaign, round }, say);
    link = hexHash(statement);
    if (kind === "returned") round = { hashes: new Map() };
    else round.hashes.set(kind, link);
    if (kind === "noticed") round.noticed = act;
    acts.push(act);
  }
  checkPeople(acts, tell);
  return acts;
}
