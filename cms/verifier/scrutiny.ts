/** What scrutineers found, and the leaves that their seed drew (FORMAT.md, section 6). */
import { sha256, type Tell } from "./bytes.ts";
import { type CountBasis, type Seals, streamsOf } from "./count.ts";
import type { Campaign } from "./files.ts";
import type { Sealed } from "./seals.ts";

type Counts = CountBasis["streams"];
export type Finding = {
  seed: string;
  streams: {
    stream: string;
    seals: number;
    votes: number;
    every: number;
    tally: { candidate: number; votes: number }[];
    faults: { seal: number; fault: string }[];
  }[];
  drawn: {
    stream: string;
    seal: number;
    leaf: number;
    number: number;
    salt: string;
    choices: number[];
  }[];
};
type Drawn = Finding["drawn"][number];

/** Beyond so many standard deviations a sample is no chance any more: once in two million. */
const beyondChance = 5;

/** Whether an opened leaf is what its commitment says; a salt of another length could hide digits of the number. */
function isOpened({ leaf, number, salt, choices }: Drawn, block: Buffer): boolean {
  const opened = sha256(Buffer.from(salt, "hex"), `${number}:${choices.join(",")}`);
  const isSalt = /^[0-9a-f]{64}$/.test(salt);
  return isSalt && block.subarray(leaf * 64 + 32, leaf * 64 + 64).equals(opened);
}

/** Whether an opened leaf can be a vote: in its seal's range of numbers, and a choice that the rules let a voter make. */
function canBeVote({ seal, number, choices }: Drawn, sealed: Sealed, { frozen }: Campaign) {
  const { first = 0, last = 0 } = sealed.spans[seal - 1] ?? {};
  const { ballot } = frozen.rules;
  const { min, max } = (sealed.stream === "ballots" && ballot) || { min: 1, max: 1 };
  const known = choices.filter((one) => frozen.candidates.some((own) => own.number === one));
  const isChoice = new Set(known).size === choices.length;
  return (
    number >= first && number <= last && isChoice && known.length >= min && known.length <= max
  );
}

/** Every leaf that the seed draws is opened, no other is, and what is opened fits the count. */
function checkDrawn(
  finding: Finding,
  {
    sealed,
    counts,
    campaign,
  }: { sealed: Sealed; counts: Counts[number]["counts"]; campaign: Campaign },
  tell: Tell,
): void {
  const { stream, blocks, total } = sealed;
  const name = `监票核查（${stream}）`;
  const own = finding.drawn.filter((one) => one.stream === stream);
  const opened = new Map(own.map((one) => [`${one.seal}/${one.leaf}`, one]));
  const every = Math.max(20, Math.floor(total / 400));
  let expected = 0;
  for (const [index, block] of blocks.entries())
    for (let leaf = 0; leaf * 64 < block.length; leaf += 1) {
      const token = block.subarray(leaf * 64, leaf * 64 + 32);
      if (sha256(`${finding.seed}\n`, token).readUIntBE(0, 6) % every !== 0) continue;
      expected += 1;
      const one = opened.get(`${index + 1}/${leaf}`);
      if (!one) tell(`${name}：第 ${index + 1} 份封存的第 ${leaf} 条被抽中，却没有抽开`);
      else if (!isOpened(one, block))
        tell(`${name}：第 ${index + 1} 份封存的第 ${leaf} 条与封存时的承诺不符`);
      else if (!canBeVote(one, sealed, campaign))
        tell(`${name}：第 ${index + 1} 份封存的第 ${leaf} 条不可能是一张票`);
    }
  const numbers = new Set(own.map(({ number }) => number));
  if (own.length !== expected || numbers.size !== own.length)
    tell(`${name}：抽开的不是种子抽中的那些`);
  for (const { candidate, raw } of counts) {
    const seen = own.filter(({ choices }) => choices.includes(candidate)).length;
    const share = total === 0 ? 0 : raw / total;
    const spread = Math.sqrt(own.length * share * (1 - share));
    if (Math.abs(seen - own.length * share) > beyondChance * spread + 1)
      tell(`${name}：抽开的 ${own.length} 条中 ${candidate} 号有 ${seen} 条，与公布的票数相差太远`);
  }
}

/** A finding against the seals and the count that it is about. */
export function checkFinding(
  finding: Finding,
  { sealed, counts, campaign }: { sealed: Seals; counts: Counts; campaign: Campaign },
  tell: Tell,
): void {
  const told = finding.streams.map(({ stream }) => stream);
  if (`${told}` !== `${streamsOf(campaign)}`) tell("监票核查：查的不是规则所说的那几种投票");
  for (const { stream, seals, votes, tally, faults } of finding.streams) {
    const name = `监票核查（${stream}）`;
    const own = sealed.get(stream);
    const counted = counts.find((one) => one.stream === stream)?.counts ?? [];
    for (const { seal, fault } of faults) tell(`${name}：第 ${seal} 份封存不符（${fault}）`);
    if (seals !== (own?.number ?? 0) || votes !== (own?.total ?? 0))
      tell(`${name}：查的不是全部封存`);
    const found = new Map(tally.map((row) => [row.candidate, row.votes]));
    for (const { candidate, raw } of counted)
      if ((found.get(candidate) ?? 0) !== raw) tell(`${name}：${candidate} 号与计票的原始票不符`);
    if (own) checkDrawn(finding, { sealed: own, counts: counted, campaign }, tell);
  }
}
