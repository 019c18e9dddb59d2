import { canonicalJson } from "../campaign/canonicalJson.ts";
import type { Frozen } from "../campaign/freeze.ts";
import { textHash } from "../campaign/hashes.ts";
import {
  noticedBasisWire,
  publishedBasisWire,
  type Statement,
  type StreamCount,
  statementWire,
} from "./act.wire.ts";
import { noticeEnd } from "./actRefusal.ts";
import { readCount, winnersOf } from "./basisOf.ts";
import { resultOf } from "./resultOf.ts";

/** A statement that waits for its signature, with what it must continue. */
export type WaitingAct = {
  campaign: { id: number; slug: string; rulesHash: string; frozen: Frozen };
  number: number;
  statement: string;
  basis?: string;
  /** The acts before it, oldest first. */
  earlier: readonly { statement: string; basis?: string }[];
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
  /** Whether the scorer had looked at every vote by an instant, in ISO 8601. */
  wasScanned: (at: string) => Promise<boolean>;
};

/** Why an act must not be signed; undefined when it may (rules V51, V58). */
export async function actFault(
  waiting: WaitingAct,
  { recount, wasScanned }: SignersView,
): Promise<string | undefined> {
  const read = statementWire.safeParse(JSON.parse(waiting.statement));
  if (!read.success) return "malformed";
  const fault = chainFault(read.data, waiting);
  if (fault) return fault;
  const { campaign, earlier, basis = "" } = waiting;
  const before = (kind: Statement["kind"]) => earlier.find((act) => kindOf(act) === kind);
  switch (read.data.kind) {
    case "opened":
    case "closed":
      return undefined;
    case "counted":
      if (!(await wasScanned(read.data.at))) return "votes not scanned";
      return same(readCount(basis).streams, await recount()) ? undefined : "another count";
    case "noticed": {
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
    case "published": {
      const noticed = before("noticed");
      const { noticed: hash } = publishedBasisWire.parse(JSON.parse(basis));
      if (!noticed || hash !== textHash(noticed.statement)) return "another notice";
      // By what was signed, not by the rows: their owner can move those.
      const { at } = statementWire.parse(JSON.parse(noticed.statement));
      return new Date(read.data.at) < noticeEnd(new Date(at), campaign.frozen.rules)
        ? "before the end of the notice"
        : undefined;
    }
  }
}
