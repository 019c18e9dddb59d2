/**
 * Stand-alone verifier of a campaign's published audit files: `npm run votes:verify -- FOLDER [RECEIPT]`.
 *
 * It shares no code with the service and needs nothing but Node, so that anyone can read it all. It checks
 *   1. that the frozen rules have the hash that the rules page shows,
 *   2. every seal: number, size, range, Merkle root (RFC 9162, 2.1.1) and Ed25519 signature,
 *   3. the chain: each head names the SHA-256 of the head before it, and totals add up,
 *   4. the count: published tallies never fall and agree with the number of votes,
 *   5. a receipt, if one is given: that its vote is in exactly one seal,
 *   6. the acts: each signed, chained to the one before, with what it rests on; that the frozen count is the sealed tally,
 *      that the result rests on that count, and that no loser has a higher score than a winner.
 * Exit code 0: all is sound; 1: something is not; 2: the folder cannot be read.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

type Head = Record<"campaign" | "rulesHash" | "stream" | "root" | "previous", string> &
  Record<"number" | "first" | "last" | "size" | "total", number> & { tally?: Tally };
type Tally = Record<string, number>;
type Sealed = Record<"total" | "covered" | "number", number> & { link: string; tally: Tally };
type Act = Record<"campaign" | "rulesHash" | "kind" | "at" | "previous" | "basis", string> & {
  number: number;
  by: { name: string; role: string };
  winners?: { category: string; candidates: number[] }[];
};
type StreamCount = Pick<Head, "stream"> & {
  votes: number;
  seal?: { number: number; head: string };
  counts: Record<"candidate" | "raw" | "held" | "voided" | "valid", number>[];
};
type Figures = Record<"score" | "likes" | "ballot", { exact: string; raw: { exact: string } }>;
type Row = Figures & { candidate: number; won: boolean };

const [folder = ".", receipt] = process.argv.slice(2);
const problems: string[] = [];
const problem = (text: string) => problems.push(text);
const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function readJson(name: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(path.join(folder, name), "utf8"));
  } catch (error) {
    console.error(`读不到 ${name}：${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}

/** Merkle tree hash of RFC 9162, 2.1.1, as the recursion that the document gives. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only && leaves.length === 1) return sha256(Uint8Array.of(0), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split))];
  return sha256(Uint8Array.of(1), left, right);
}

const campaign = readJson("campaign.json");
const frozen = JSON.parse(String(campaign.frozen));
const counts = campaign.seals as Record<string, number>;
const rawKey = Buffer.from(String(campaign.publicKey), "base64");
const key = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), rawKey]);
const publicKey = createPublicKey({ key, format: "der", type: "spki" });
/** Whether the campaign's key signed a text. */
const isSigned = (text: string, signature: unknown) =>
  verify(null, Buffer.from(text), publicKey, Buffer.from(String(signature), "base64"));
if (sha256(String(campaign.frozen)).toString("hex") !== campaign.rulesHash)
  problem("规则与公布的指纹不符");
if (frozen.slug !== campaign.slug) problem("规则不是这个评选的规则");
const knownCandidates = frozen.candidates.map(({ number }: Head) => String(number));
const wanted = /^([LB])-(\d+)-([0-9a-f]{32})$/.exec(receipt ?? "");
const wantedToken =
  wanted && sha256("gridpress receipt ", Buffer.from(String(wanted[3]), "hex")).toString("hex");
const foundIn: string[] = [];
const finalTallies: Record<string, Sealed> = {};

/** Checks a published tally against the one before it and against the number of votes it covers. */
function checkTally(name: string, head: Head, before: Tally) {
  const tally = head.tally ?? {};
  const sum = Object.values(tally).reduce((total, votes) => total + votes, 0);
  for (const [number, votes] of Object.entries(before))
    if ((tally[number] ?? 0) < votes) problem(`${name}：${number} 号的票数变少了`);
  for (const number of Object.keys(tally))
    if (!knownCandidates.includes(number)) problem(`${name}：没有 ${number} 号候选人`);
  if (head.stream === "likes" && sum !== head.total)
    problem(`${name}：票数合计 ${sum}，记录 ${head.total} 条`);
  if (head.stream === "ballots") {
    const { min, max } = frozen.rules.ballot;
    if (sum < head.total * min || sum > head.total * max)
      problem(`${name}：票数合计 ${sum} 与 ${head.total} 张选票不符`);
  }
}

function checkSeal(stream: string, number: number, before: Head | undefined, link: string) {
  const name = `${stream}-${number}.json`;
  const file = readJson(name);
  const text = String(file.head);
  const head: Head = JSON.parse(text);
  const block = Buffer.from(String(file.leaves), "base64");
  const leaves = Array.from({ length: block.length / 64 }, (_, index) =>
    block.subarray(index * 64, index * 64 + 64),
  );
  if (!isSigned(text, file.signature)) problem(`${name}：签名无效`);
  if (head.campaign !== campaign.slug || head.rulesHash !== campaign.rulesHash)
    problem(`${name}：不属于这个评选`);
  if (head.stream !== stream || head.number !== number) problem(`${name}：编号不对`);
  if (head.previous !== link) problem(`${name}：与前一份封存接不上`);
  if (head.first <= (before?.last ?? 0) || head.last < head.first)
    problem(`${name}：账册序号不连贯`);
  if (leaves.length === 0 || leaves.length !== head.size) problem(`${name}：记录条数不符`);
  else if (treeHash(leaves).toString("hex") !== head.root) problem(`${name}：内容与封存的根不符`);
  if (head.total !== (before?.total ?? 0) + head.size) problem(`${name}：累计条数不符`);
  const tokens = leaves.map((leaf) => leaf.toString("hex", 0, 32));
  if (new Set(tokens).size !== tokens.length) problem(`${name}：同一次投票出现两次`);
  if (wantedToken && wanted && stream === (wanted[1] === "L" ? "likes" : "ballots"))
    for (const token of tokens) if (token === wantedToken) foundIn.push(name);
  return { head, link: sha256(text).toString("hex") };
}

for (const stream of ["likes", "ballots"]) {
  let before: Head | undefined;
  let link = "0".repeat(64);
  let tally: Tally = {};
  let covered = 0;
  for (let number = 1; number <= (counts[stream] ?? 0); number += 1) {
    const checked = checkSeal(stream, number, before, link);
    if (checked.head.tally) {
      checkTally(`${stream}-${number}.json`, checked.head, tally);
      tally = checked.head.tally;
      covered = checked.head.total;
    }
    before = checked.head;
    link = checked.link;
  }
  if (before)
    finalTallies[stream] = { total: before.total, covered, tally, number: before.number, link };
}

/** The frozen count of one stream against the seals: it covers all of them and says what they say. */
function checkCount({ stream, votes, seal, counts: rows }: StreamCount) {
  const sealed = finalTallies[stream];
  const name = `计票（${stream}）`;
  if (votes !== (sealed?.total ?? 0)) problem(`${name}：票数与封存不符`);
  if (seal?.number !== sealed?.number || seal?.head !== sealed?.link)
    problem(`${name}：不是按最后一份封存计的票`);
  for (const { candidate, raw, held, voided, valid } of rows) {
    if (valid !== raw - voided || voided > held || held > raw || voided < 0)
      problem(`${name}：${candidate} 号的原始票、作废票与有效票对不上`);
    if (sealed && sealed.covered === sealed.total && raw !== (sealed.tally[candidate] ?? 0))
      problem(`${name}：${candidate} 号与封存的票数不符`);
  }
  if (stream === "likes" && votes !== rows.reduce((total, { raw }) => total + raw, 0))
    problem(`${name}：合计与票数不符`);
}

/** Whether one exact fraction is larger than another. */
function isLarger(one: string, other: string): boolean {
  const [a = 0n, b = 1n] = one.split("/").map(BigInt);
  const [c = 0n, d = 1n] = other.split("/").map(BigInt);
  return a * d > c * b;
}

const counted: StreamCount[] = [];

/** The result of a category against the frozen count. */
function checkResult(rows: Row[]) {
  const valid = (name: string, candidate: number) =>
    counted.find(({ stream }) => stream === name)?.counts.find((row) => row.candidate === candidate)
      ?.valid;
  for (const { candidate, likes, ballot, won, score } of rows) {
    if (likes && Number(likes.raw.exact) !== valid("likes", candidate))
      problem(`结果：${candidate} 号的点赞与计票不符`);
    if (ballot && Number(ballot.raw.exact) !== valid("ballots", candidate))
      problem(`结果：${candidate} 号的选票与计票不符`);
    if (won && rows.some((other) => !other.won && isLarger(other.score.exact, score.exact)))
      problem(`结果：有落选者的得分高于 ${candidate} 号`);
  }
}

const kinds = ["opened", "closed", "counted", "noticed", "published"];
const acts: Act[] = [];
let withheld = false;
const actHashes: Record<string, string> = {};
for (const file of readJson("acts.json").acts as Record<string, string>[]) {
  const { statement = "", signature, basis } = file;
  const act: Act = JSON.parse(statement);
  const before = acts.at(-1);
  const name = `acts.json：第 ${acts.length + 1} 步（${act.kind}）`;
  if (!isSigned(statement, signature)) problem(`${name}签名无效`);
  if (act.campaign !== campaign.slug || act.rulesHash !== campaign.rulesHash)
    problem(`${name}不属于这个评选`);
  const link = before ? actHashes[before.kind] : "0".repeat(64);
  if (act.number !== acts.length + 1 || act.previous !== link) problem(`${name}与前一步接不上`);
  if (before && (kinds.indexOf(act.kind) <= kinds.indexOf(before.kind) || act.at < before.at))
    problem(`${name}次序不对`);
  if (basis !== undefined && sha256(basis).toString("hex") !== act.basis)
    problem(`${name}的依据与签名的指纹不符`);
  const rest = JSON.parse(basis ?? "null");
  withheld ||= act.basis !== undefined && basis === undefined;
  for (const stream of rest?.streams ?? []) {
    checkCount(stream);
    counted.push(stream);
  }
  if (rest?.counted && rest.counted !== actHashes.counted) problem(`${name}依据的不是这次计票`);
  if (rest?.noticed && rest.noticed !== actHashes.noticed) problem(`${name}依据的不是这次公示`);
  for (const { slug, rows, winners } of rest?.standings?.categories ?? []) {
    const own = act.winners?.find(({ category }) => category === slug)?.candidates;
    if (JSON.stringify(own) !== JSON.stringify(winners)) problem(`${name}名单与得分不符：${slug}`);
    checkResult(rows);
  }
  if (act.kind === "published" && withheld) problem("结果已公布，却缺少计票或得分的依据");
  actHashes[act.kind] = sha256(statement).toString("hex");
  acts.push(act);
}

if (receipt !== undefined) {
  if (!wanted) problem("回执编号的格式不对");
  else if (foundIn.length === 0) problem("封存的记录中没有这张回执");
  else if (foundIn.length > 1) problem(`回执同时出现在 ${foundIn.join("、")}`);
  else console.log(`回执在 ${foundIn[0]} 中，这一票已经封存。`);
}

for (const [stream, { total, covered, tally }] of Object.entries(finalTallies)) {
  const label = stream === "likes" ? "点赞" : "选票";
  console.log(`${label}：封存 ${total} 条，公布票数截至第 ${covered} 条。`);
  for (const { number, name } of frozen.candidates)
    console.log(`  ${number}号 ${name}：${tally[String(number)] ?? 0}`);
}
for (const { number, kind, at, by } of acts)
  console.log(`第 ${number} 步 ${kind}：${by.role}${by.name}，${at}`);
for (const text of problems) console.log(`不符：${text}`);
console.log(problems.length === 0 ? "全部核对无误。" : `共 ${problems.length} 处不符。`);
console.log(
  JSON.stringify({
    campaign: campaign.slug,
    likes: finalTallies.likes?.total ?? 0,
    ballots: finalTallies.ballots?.total ?? 0,
    acts: acts.length,
    receipt: receipt === undefined ? null : foundIn.length === 1,
    problems: problems.length,
  }),
);
process.exitCode = problems.length === 0 ? 0 : 1;
