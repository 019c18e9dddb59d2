import { randomUUID } from "node:crypto";
import { textHash } from "#leaves/hashes.ts";
import { inTransaction } from "#leaves/inTransaction.ts";
import type { Queryable } from "#leaves/Queryable.ts";
import type { ActKind } from "../campaign/phase.ts";
import type { Person } from "../campaign/signedAct.wire.ts";
import { readObjections } from "../objections/objections.ts";
import type { CountedBasis, Statement } from "./act.wire.ts";
import {
  type ActFacts,
  type ActRefusal,
  actRefusal,
  type NotRestable,
  runningRound,
} from "./actRefusal.ts";
import {
  composeAct,
  countedBasis,
  noticedBasis,
  publishedBasis,
  readCount,
  readFinding,
  resultOf,
  settledNumbers,
  winnersOf,
} from "./basisOf.ts";
import { type CampaignRecord, type KeptAct, keptActs } from "./campaignRecord.ts";
import { type CountedFrom, countStreams } from "./countStreams.ts";
import { readPending } from "./readPending.ts";

/** What the jury of a campaign has given: totals by candidate, and how many sheets are missing. */
export type JuryFacts = {
  missing: number;
  totals: CountedBasis["jury"];
  /** Its members; who was released does not score. */
  jurors: readonly { account: string; name: string; isReleased: boolean }[];
};

export type Doing = {
  kind: ActKind;
  reason: string;
  /** What scrutineers found, as text. */
  finding?: string | undefined;
  /** Account of the person, and how the public reads of them. */
  by: { id: string; person: Person };
  /** Reads the jury inside the act's transaction. */
  jury: (db: Queryable) => Promise<JuryFacts>;
};

export type Refused = { refusal: ActRefusal | NotRestable; facts: ActFacts };

/** A connection of its own, for the transaction of an act. */
type Client = CountedFrom & { release(): void };

type Resting = { basis?: string; winners?: Statement["winners"] };

const statementOf = (acts: readonly KeptAct[], kind: KeptAct["kind"]) =>
  runningRound(acts).find((act) => act.kind === kind);

/** What an act rests on, read now, or why it can rest on nothing. */
async function restOf(
  db: Client,
  kind: ActKind,
  facts: {
    record: CampaignRecord;
    acts: readonly KeptAct[];
    jury: JuryFacts;
    finding: string | undefined;
  },
): Promise<Resting | NotRestable> {
  const { record, acts, jury, finding = "" } = facts;
  const { id, frozen, rulesHash } = record;
  const nonce = randomUUID();
  if (kind === "counted") {
    const { rows } = await db.query(
      "SELECT number::int FROM voting.withdrawals WHERE campaign = $1 ORDER BY number",
      [id],
    );
    const withdrawn = rows.map(({ number }) => Number(number));
    const streams = await countStreams(db, { campaign: id, frozen });
    const jurors = jury.jurors.flatMap(({ name, isReleased }) => (isReleased ? [] : [name]));
    return { basis: countedBasis({ nonce, streams, jury: jury.totals, jurors, withdrawn }) };
  }
  if (kind === "scrutinised") {
    const { statement = "" } = statementOf(acts, "counted") ?? {};
    return readFinding(finding, statement) ? { basis: finding.trim() } : "finding-unfit";
  }
  if (kind === "noticed") {
    const { statement = "", basis = "" } = statementOf(acts, "counted") ?? {};
    const standings = resultOf(readCount(basis), { frozen, rulesHash, sha256: textHash });
    if (standings.categories.some(({ unresolved }) => unresolved.length > 0)) return "result-open";
    return {
      basis: noticedBasis({ nonce, counted: statement, standings }),
      winners: winnersOf(standings),
    };
  }
  if (kind === "closed") return {};
  const { statement = "" } = statementOf(acts, "noticed") ?? {};
  const all = await readObjections(db, id);
  const settled = settledNumbers(acts);
  const objections =
    kind === "published"
      ? all
      : all.filter(({ number, answer }) => answer?.upheld && !settled.has(number));
  return { basis: publishedBasis({ nonce, noticed: statement, objections }) };
}

async function actOn(
  db: Client,
  record: CampaignRecord,
  { kind, reason, by, jury, finding }: Doing,
): Promise<Refused | undefined> {
  const { id, rulesHash, frozen } = record;
  const { rows } = await db.query("SELECT voting.begin_act($1) AS now", [id]);
  const now = rows[0]?.now as Date;
  const [acts, given] = [await keptActs(db, id), await jury(db)];
  const pending = { ...(await readPending(db, id)), scores: given.missing };
  const facts: ActFacts = {
    rules: frozen.rules,
    acts,
    pending,
    jurors: given.jurors.map(({ account }) => account),
    now,
  };
  const refusal = actRefusal({ kind, reason, by: by.id }, facts);
  if (refusal) return { refusal, facts };
  const resting = await restOf(db, kind, { record, acts, jury: given, finding });
  if (typeof resting === "string") return { refusal: resting, facts };
  const statement = composeAct({
    campaign: frozen.slug,
    rulesHash,
    kind,
    at: now.toISOString(),
    by: by.person,
    reason: reason.trim(),
    earlier: acts.flatMap((act) => act.statement ?? []),
    ...resting,
  });
  const values = [by.id, statement, resting.basis ?? null];
  await db.query("SELECT voting.record_statement($1, $2, $3)", values);
  return undefined;
}

/**
 * Does an act: looks at everything again while nobody else can change it, and records the statement for the vote endpoint
 * to sign. Answers why not, when it may not be done; rejects only on a fault.
 */
export function performAct(
  pool: { connect(): Promise<Client> },
  record: CampaignRecord,
  doing: Doing,
): Promise<Refused | undefined> {
  return inTransaction(pool, (client) => actOn(client, record, doing));
}
