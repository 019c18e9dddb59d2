import { textHash } from "#leaves/hashes.ts";
import { canonicalJson } from "../campaign/canonicalJson.ts";
import type { Frozen } from "../campaign/freeze.ts";
import {
  noticedBasisWire,
  publishedBasisWire,
  type Statement,
  type StreamCount,
  seenWire,
  statementWire,
} from "./act.wire.ts";
import { noticeEnd, runningRound } from "./actRefusal.ts";
import {
  hasFaults,
  readCount,
  readFinding,
  readObjectionsIn,
  resultOf,
  settledNumbers,
  winnersOf,
} from "./basisOf.ts";

/** A statement that waits for its signature, with what it must continue. */
export type WaitingAct = {
  campaign: { id: number; slug: string; rulesHash: string; frozen: Frozen };
  number: number;
  statement: string;
  basis?: string;
  /** The acts before it, oldest first. */
  earlier: readonly {
    statement: string;
    basis?: string;
    /** What the signer itself said of when it saw the act. */
    seen?: string;
  }[];
};

type Earlier = WaitingAct["earlier"][number];

const kindOf = ({ statement }: Earlier) => statementWire.parse(JSON.parse(statement)).kind;
const same = (a: Parameters<typeof canonicalJson>[0], b: Parameters<typeof canonicalJson>[0]) =>
  canonicalJson(a) === canonicalJson(b);

function chainFault(text: Statement, { campaign, number, statement, basis, earlier }: WaitingAct) {
  const last = earlier.at(-1);
  if (canonicalJson(text) !== statement) return "not canonical";
  if (text.campaign !== campaign.slug || text.rulesHash !== campaign.rulesHash)
    return "another campaign";
  if (text.number !== number || number !== earlier.length + 1) return "another number";
  if (text.previous !== (last ? textHash(last.statement) : "0".repeat(64)))
    return "another act before";
  return text.basis === (basis === undefined ? undefined : textHash(basis))
    ? undefined
    : "another basis";
}

/** The ledger as the signer's own eyes see it: a count that the cms made up, or made too early, is not signed. */
export type SignersView = {
  recount: () => Promise<StreamCount[]>;
  /** Number and outcome of every objection; null has no answer. */
  outcomes: () => Promise<readonly { number: number; upheld: boolean | null }[]>;
  /** The signer's own clock. */
  now: () => Date;
  /** Every leaf against ledger and salts, as the signer finds them by itself. */
  scrutiny: (of: { counted: string; seed: string; nonce: string }) => Promise<string>;
  /** Whether the scorer had looked at every vote by an instant, in ISO 8601. */
  wasScanned: (at: string) => Promise<boolean>;
};

/** What a result says of objections, or what answers for some of them, against what the signer sees of them (rule V68). */
async function objectionsFault(
  kind: "confirmed" | "returned" | "published",
  basis: string,
  { earlier, outcomes }: { earlier: readonly Earlier[] } & Pick<SignersView, "outcomes">,
): Promise<string | undefined> {
  const told = readObjectionsIn(basis);
  const known = await outcomes();
  const outcomeOf = new Map(known.map(({ number, upheld }) => [number, upheld]));
  if (told.some(({ number, upheld }) => outcomeOf.get(number) !== upheld))
    return "another outcome of an objection";
  if (kind !== "published")
    return told.length > 0 && told.every(({ upheld }) => upheld) ? undefined : "nothing upheld";
  if (told.length !== known.length) return "an objection left out";
  const settled = settledNumbers(earlier.map((act) => ({ ...act, kind: kindOf(act) })));
  return told.some(({ number, upheld }) => upheld && !settled.has(number))
    ? "an upheld objection without a consequence"
    : undefined;
}

/** Why an act must not be signed; undefined when it may (rules V51, V58, V68). */
export async function actFault(
  waiting: WaitingAct,
  { recount, wasScanned, outcomes, scrutiny, now }: SignersView,
): Promise<string | undefined> {
  const read = statementWire.safeParse(JSON.parse(waiting.statement));
  if (!read.success) return "malformed";
  const fault = chainFault(read.data, waiting);
  if (fault) return fault;
  const { campaign, earlier, basis = "" } = waiting;
  const round = runningRound(earlier.map((act) => ({ ...act, kind: kindOf(act) })));
  const before = (kind: Statement["kind"]) => round.find((act) => act.kind === kind);
  switch (read.data.kind) {
    case "opened":
    case "closed":
      return undefined;
    case "counted":
      if (!(await wasScanned(read.data.at))) return "votes not scanned";
      return same(readCount(basis).streams, await recount()) ? undefined : "another count";
    case "scrutinised": {
      const { statement = "" } = before("counted") ?? {};
      const finding = readFinding(basis, statement);
      if (!finding) return "no finding of this count";
      return (await scrutiny({ ...finding, counted: statement })) === basis
        ? undefined
        : "another finding";
    }
    case "noticed": {
      const { basis: found } = before("scrutinised") ?? {};
      if (found !== undefined && hasFaults(found)) return "the scrutiny found faults";
      const counted = before("counted");
      if (!counted?.basis) return "no count";
      const { counted: hash, standings } = noticedBasisWire.parse(JSON.parse(basis));
      const follows = resultOf(readCount(counted.basis), { ...campaign, sha256: textHash });
      const isSound =
        hash === textHash(counted.statement) &&
        same(standings, follows) &&
        same(read.data.winners ?? [], winnersOf(follows));
      return isSound ? undefined : "another result";
    }
    case "confirmed":
    case "returned":
    case "published": {
      const noticed = before("noticed");
      const { noticed: hash } = publishedBasisWire.parse(JSON.parse(basis));
      if (!noticed || hash !== textHash(noticed.statement)) return "another notice";
      const { kind } = read.data;
      if (kind !== "returned") {
        // By what was signed, not by the rows: their owner can move those.
        const { at } = statementWire.parse(JSON.parse(noticed.statement));
        const ends = noticeEnd(new Date(at), campaign.frozen.rules);
        if (new Date(read.data.at) < ends) return "before the end of the notice";
        // Nor by the database's clock alone: by when the signer itself saw the notice, and sees this (rule V71).
        if (noticed.seen === undefined) return "no word of when the signer saw the notice";
        const seen = new Date(seenWire.parse(JSON.parse(noticed.seen)).at);
        if (now() < noticeEnd(seen, campaign.frozen.rules))
          return "before the signer saw the notice stand for its days";
      }
      return objectionsFault(kind, basis, { earlier, outcomes });
    }
  }
}
