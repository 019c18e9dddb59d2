/** The seals and the checkpoint (FORMAT.md, sections 3 and 4). */
import { hexHash, noHash, sha256, type Tell } from "./bytes.ts";
import { type Campaign, readFile } from "./files.ts";

export type Tally = Record<string, number>;
type Head = Record<"campaign" | "rulesHash" | "stream" | "root" | "previous" | "at", string> &
  Record<"number" | "first" | "last" | "size" | "total", number> & { tally?: Tally };

/** A stream as it was sealed: its last seal, all votes, and the last published tally with how many votes it covers. */
export type Sealed = {
  stream: string;
  number: number;
  /** Last number of the ledger that is sealed. */
  last: number;
  total: number;
  link: string;
  tally: Tally;
  covered: number;
  /** The leaves of each seal as one block, the first seal's first. */
  blocks: Buffer[];
  /** When each was sealed. */
  times: string[];
  /** First and last number of the ledger in each, and all votes up to its end. */
  spans: { first: number; last: number; total: number }[];
  /** SHA-256 of each head, the first seal's first. */
  links: string[];
};

/** A receipt that is looked for, and where it was found. */
export type Wanted = { id: string; stream: string; seq: number; token: string; foundIn: string[] };

/** `L-12-<32 hex digits>`, mostly with check digits and a signature after it; undefined when the text is no receipt, or its check digits are wrong. */
export function wantedOf(receipt: string): Wanted | undefined {
  const parts = /^(([LB])-(\d+)-[0-9a-f]{32})(?:-(\d\d))?(?:\.|$)/.exec(receipt);
  const [, id = "", letter, number, check] = parts ?? [];
  let rest = 0;
  for (const one of id.replaceAll("-", "")) rest = (rest * 36 + Number.parseInt(one, 36)) % 97;
  return parts && (check === undefined || Number(check) === rest)
    ? {
        id,
        stream: letter === "L" ? "likes" : "ballots",
        seq: Number(number),
        token: sha256(`gridpress receipt ${id}`).toString("hex"),
        foundIn: [],
      }
    : undefined;
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

/** What people and their keyboards put in the place of a hyphen, and what cannot be seen. */
const dashes = /[\u2010-\u2015\u2212\u30fc\ufe58]/g;
const unseen = /[\s\p{Cf}]/gu;

/** A receipt as it was given, however it was copied: width, dashes, capitals and what cannot be seen make no difference before the first full stop. */
export function foldedReceipt(typed: string): string {
  const [id = "", ...rest] = typed.normalize("NFKC").replace(unseen, "").split(".");
  const [letter = "", ...digits] = id.replace(dashes, "-").toUpperCase();
  return [`${letter}${digits.join("").toLowerCase()}`, ...rest].join(".");
}

/** Checks a published tally against the one before it and against the number of votes that it covers. */
function checkTally(name: string, head: Head, before: Tally, { frozen }: Campaign, tell: Tell) {
  const tally = head.tally ?? {};
  const known = new Set(frozen.candidates.map(({ number }) => String(number)));
  const sum = Object.values(tally).reduce((total, votes) => total + votes, 0);
  for (const [number, votes] of Object.entries(before))
    if ((tally[number] ?? 0) < votes) tell(`${name}：${number} 号的票数变少了`);
  for (const [number, votes] of Object.entries(tally)) {
    if (!known.has(number)) tell(`${name}：没有 ${number} 号候选人`);
    if (!Number.isInteger(votes) || votes < 0 || votes > head.total)
      tell(`${name}：${number} 号的票数不可能是 ${votes}`);
  }
  if (head.stream === "likes" && sum !== head.total)
    tell(`${name}：票数合计 ${sum}，记录 ${head.total} 条`);
  const { min = 0, max = 0 } = frozen.rules.ballot ?? {};
  if (head.stream === "ballots" && (sum < head.total * min || sum > head.total * max))
    tell(`${name}：票数合计 ${sum} 与 ${head.total} 张选票不符`);
}

/** All seals of one stream in their order; undefined when there is none. */
export function checkStream(
  folder: string,
  stream: string,
  campaign: Campaign,
  { tell, wanted }: { tell: Tell; wanted: Wanted | undefined },
): Sealed | undefined {
  const tokens = new Set<string>();
  const links: string[] = [];
  const blocks: Buffer[] = [];
  const times: string[] = [];
  const spans: Sealed["spans"] = [];
  let before: Head | undefined;
  let [tally, covered]: [Tally, number] = [{}, 0];
  for (let number = 1; number <= (campaign.counts[stream] ?? 0); number += 1) {
    const name = `${stream}-${number}.json`;
    const file = readFile(folder, name);
    const text = String(file.head);
    const head: Head = JSON.parse(text);
    const block = Buffer.from(String(file.leaves), "base64");
    const leaves = Array.from({ length: block.length / 64 }, (_, index) =>
      block.subarray(index * 64, index * 64 + 64),
    );
    if (!campaign.isSigned(text, file.signature, head.at)) tell(`${name}：签名无效`);
    if (head.campaign !== campaign.slug || head.rulesHash !== campaign.rulesHash)
      tell(`${name}：不属于这个评选`);
    if (head.stream !== stream || head.number !== number) tell(`${name}：编号不对`);
    if (head.previous !== (links.at(-1) ?? noHash)) tell(`${name}：与前一份封存接不上`);
    if (before && head.at < before.at) tell(`${name}：封存的时间早于前一份`);
    const numbers = [head.first, head.last, head.size, head.total];
    if (!numbers.every(Number.isInteger)) tell(`${name}：序号和条数不都是整数`);
    if (head.first <= (before?.last ?? 0) || head.last < head.first)
      tell(`${name}：账册序号不连贯`);
    if (head.last - head.first + 1 < head.size) tell(`${name}：序号的范围装不下这么多条记录`);
    if (head.size === 0 || block.length !== head.size * 64) tell(`${name}：记录条数不符`);
    else if (treeHash(leaves).toString("hex") !== head.root) tell(`${name}：内容与封存的根不符`);
    if (head.total !== (before?.total ?? 0) + head.size) tell(`${name}：累计条数不符`);
    for (const leaf of leaves) {
      const token = leaf.toString("hex", 0, 32);
      if (tokens.has(token)) tell(`${name}：同一次投票出现两次`);
      tokens.add(token);
      if (wanted?.stream !== stream || wanted.token !== token) continue;
      wanted.foundIn.push(name);
      if (wanted.seq < head.first || wanted.seq > head.last)
        tell(`${name}：回执的序号不在这份封存的范围内`);
    }
    if (head.tally) {
      checkTally(name, head, tally, campaign, tell);
      [tally, covered] = [head.tally, head.total];
    }
    before = head;
    links.push(hexHash(text));
    blocks.push(block);
    times.push(head.at);
    spans.push({ first: head.first, last: head.last, total: head.total });
  }
  const { number, total, last } = before ?? {};
  const link = links.at(-1);
  return number === undefined || total === undefined || last === undefined || link === undefined
    ? undefined
    : { stream, number, last, total, link, tally, covered, links, blocks, times, spans };
}

export type Checkpoint = { at: string } & Partial<
  Record<string, { number: number; total: number; head: string }>
>;

/** The signed statement of how far the campaign is sealed: no file behind it may be missing. */
export function checkCheckpoint(
  folder: string,
  campaign: Campaign,
  sealed: ReadonlyMap<string, Sealed>,
  tell: Tell,
): Checkpoint {
  const file = readFile(folder, "checkpoint.json");
  const text = String(file.checkpoint);
  const read = JSON.parse(text);
  if (!campaign.isSigned(text, file.signature, read.at)) tell("checkpoint.json：签名无效");
  if (read.campaign !== campaign.slug || read.rulesHash !== campaign.rulesHash)
    tell("checkpoint.json：不属于这个评选");
  for (const stream of ["likes", "ballots"]) {
    const said = read[stream];
    const found = sealed.get(stream);
    // Seals may have come between the fetching of two files: then there are more than were told, never fewer.
    const place = (said?.number ?? 0) - 1;
    if (said && said.head !== found?.links[place])
      tell(`checkpoint.json：${stream} 的第 ${said.number} 份封存缺失或不是签名所说的那一份`);
    else if (said && said.total !== found?.spans[place]?.total)
      tell(`checkpoint.json：${stream} 的条数与第 ${said.number} 份封存不符`);
  }
  return read;
}
