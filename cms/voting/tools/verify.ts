/**
 * Stand-alone verifier of a campaign's published audit files: `npm run votes:verify -- FOLDER [RECEIPT]`.
 *
 * It shares no code with the service and needs nothing but Node, so that anyone can read all of it. It checks
 *   1. that the frozen rules have the hash that the rules page shows,
 *   2. every seal: number, size, range, Merkle root (RFC 9162, 2.1.1) and Ed25519 signature,
 *   3. the chain: each head names the SHA-256 of the head before it, and totals add up,
 *   4. the count: published tallies never fall and agree with the number of votes,
 *   5. a receipt, if one is given: that its vote is in exactly one seal.
 * Exit code 0: all is sound; 1: something is not; 2: the folder cannot be read.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

type Head = {
  campaign: string;
  rulesHash: string;
  stream: string;
  number: number;
  first: number;
  last: number;
  size: number;
  total: number;
  root: string;
  previous: string;
  tally?: Record<string, number>;
};

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
const frozenText = String(campaign.frozen);
const frozen = JSON.parse(frozenText);
const counts = campaign.seals as Record<string, number>;
const publicKey = createPublicKey({
  key: Buffer.concat([
    Buffer.from("302a300506032b6570032100", "hex"),
    Buffer.from(String(campaign.publicKey), "base64"),
  ]),
  format: "der",
  type: "spki",
});

if (sha256(frozenText).toString("hex") !== campaign.rulesHash) problem("规则与公布的指纹不符");
if (frozen.slug !== campaign.slug) problem("规则不是这个评选的规则");

const knownCandidates = new Set<string>(
  frozen.candidates.map((candidate: { number: number }) => String(candidate.number)),
);
const wanted = /^([LB])-(\d+)-([0-9a-f]{32})$/.exec(receipt ?? "");
const wantedToken =
  wanted && sha256("gridpress receipt ", Buffer.from(String(wanted[3]), "hex")).toString("hex");
const foundIn: string[] = [];
const finalTallies: Record<
  string,
  { total: number; covered: number; tally: Record<string, number> }
> = {};

/** Checks a published tally against the one before it and against the number of votes it covers. */
function checkTally(name: string, head: Head, before: Record<string, number>) {
  const tally = head.tally ?? {};
  const sum = Object.values(tally).reduce((total, votes) => total + votes, 0);
  for (const [number, votes] of Object.entries(before))
    if ((tally[number] ?? 0) < votes) problem(`${name}：${number} 号的票数变少了`);
  for (const number of Object.keys(tally))
    if (!knownCandidates.has(number)) problem(`${name}：没有 ${number} 号候选人`);
  if (head.stream === "likes" && sum !== head.total)
    problem(`${name}：票数合计 ${sum}，记录 ${head.total} 条`);
  if (head.stream === "ballots") {
    const { min, max } = frozen.rules.ballot;
    if (sum < head.total * min || sum > head.total * max)
      problem(`${name}：票数合计 ${sum} 与 ${head.total} 张选票不符`);
  }
}

function checkSeal(
  name: string,
  stream: string,
  number: number,
  before: Head | undefined,
  link: string,
) {
  const file = readJson(name);
  const text = String(file.head);
  const head: Head = JSON.parse(text);
  const block = Buffer.from(String(file.leaves), "base64");
  const leaves = Array.from({ length: block.length / 64 }, (_, index) =>
    block.subarray(index * 64, index * 64 + 64),
  );
  const signature = Buffer.from(String(file.signature), "base64");
  if (!verify(null, Buffer.from(text), publicKey, signature)) problem(`${name}：签名无效`);
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
  let tally: Record<string, number> = {};
  let covered = 0;
  for (let number = 1; number <= (counts[stream] ?? 0); number += 1) {
    const name = `${stream}-${number}.json`;
    const checked = checkSeal(name, stream, number, before, link);
    if (checked.head.tally) {
      checkTally(name, checked.head, tally);
      tally = checked.head.tally;
      covered = checked.head.total;
    }
    before = checked.head;
    link = checked.link;
  }
  if (before) finalTallies[stream] = { total: before.total, covered, tally };
}

if (receipt !== undefined) {
  if (!wanted) problem("回执编号的格式不对");
  else if (foundIn.length === 0) problem("封存的记录中没有这张回执");
  else if (foundIn.length > 1) problem(`回执同时出现在 ${foundIn.join("、")}`);
  else console.log(`回执在 ${foundIn[0]} 中，这一票已经封存。`);
}

const names: Record<string, string> = { likes: "点赞", ballots: "选票" };
for (const [stream, { total, covered, tally }] of Object.entries(finalTallies)) {
  console.log(`${names[stream]}：封存 ${total} 条，公布票数截至第 ${covered} 条。`);
  for (const { number, name } of frozen.candidates)
    console.log(`  ${number}号 ${name}：${tally[String(number)] ?? 0}`);
}
for (const text of problems) console.log(`不符：${text}`);
console.log(problems.length === 0 ? "全部核对无误。" : `共 ${problems.length} 处不符。`);
console.log(
  JSON.stringify({
    campaign: campaign.slug,
    likes: finalTallies.likes?.total ?? 0,
    ballots: finalTallies.ballots?.total ?? 0,
    receipt: receipt === undefined ? null : foundIn.length === 1,
    problems: problems.length,
  }),
);
process.exitCode = problems.length === 0 ? 0 : 1;
