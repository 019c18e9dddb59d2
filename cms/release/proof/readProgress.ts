import type { PayloadRequest } from "payload";
import type { Queryable } from "#leaves/Queryable.ts";
import { transactionOf } from "#leaves/transactionOf.ts";
import { cdnSettings } from "../cdn/cdnSettings.ts";
import { releasePurge } from "../cdn/releasePurge.ts";
import { ownPages } from "./ownPages.ts";
import type { Progress } from "./progress.wire.ts";
import { type ProgressFacts, progressOf } from "./progressOf.ts";
import { faultWire, provenPagesWire } from "./proof.wire.ts";
import { faultWords, wording } from "./wording.ts";

type Record = {
  number: number;
  state: "running" | "live" | "failed";
  message: string | null;
  created_at: Date;
  updated_at: Date;
};
type Proof = {
  made_at: Date;
  pages: unknown;
  live_at: Date | null;
  proven_at: Date | null;
  purged_at: Date | null;
};
type Drift = { address: string; fault: unknown };

const record = `SELECT number::int AS number, state, message, created_at, updated_at FROM releases`;
const proof = `SELECT made_at, pages, live_at, proven_at, purged_at FROM publishing.proofs WHERE release = $1`;
const drift = `SELECT address, fault FROM publishing.drifts WHERE release = $1 AND ended_at IS NULL ORDER BY id LIMIT 20`;
const change = `SELECT title, created_at, release::int AS release FROM changes
  WHERE subject = $1 AND document IS NOT DISTINCT FROM $2 ORDER BY id DESC LIMIT 1`;

async function first<Row>(
  db: Queryable,
  text: string,
  values: unknown[],
): Promise<Row | undefined> {
  const { rows } = await db.query(text, values);
  return rows[0] as Row | undefined;
}

const iso = (at: Date | null | undefined) => at?.toISOString();

type Followed = Pick<ProgressFacts, "title" | "committed" | "own">;

/** What is known of a release; `found` is its record, which may be forgotten already. */
async function factsOf(
  db: Queryable,
  release: number,
  followed: Followed,
  found?: Record,
): Promise<ProgressFacts> {
  const of = found ?? (await first<Record>(db, `${record} WHERE number = $1`, [release]));
  const way = await first<Proof>(db, proof, [release]);
  const { rows } = await db.query(drift, [release]);
  const isLive = of?.state === "live" || way !== undefined;
  const made = iso(way?.made_at) ?? (of?.state === "live" ? iso(of.updated_at) : undefined);
  return {
    ...followed,
    ...{ release, purge: await releasePurge(db, release, new Date()) },
    ...(of && { record: { state: of.state } }),
    ...(of?.state === "failed" && of.message ? { message: of.message } : {}),
    ...(isLive && made !== undefined ? { made } : {}),
    ...(way && {
      proof: {
        pages: provenPagesWire.parse(way.pages),
        ...{ live: iso(way.live_at), proven: iso(way.proven_at), purged: iso(way.purged_at) },
      },
    }),
    drifts: (rows as Drift[]).map(({ address, fault }) =>
      faultWords(address, faultWire.parse(fault)),
    ),
  };
}

/** How far the release with this number is; undefined when there is no record of it. */
export async function progressOfRelease(
  db: Queryable,
  release: number,
): Promise<Progress | undefined> {
  const found = await first<Record>(db, `${record} WHERE number = $1`, [release]);
  if (!found) return undefined;
  const followed = { title: wording.release(release), committed: found.created_at.toISOString() };
  const { release: _, ...facts } = await factsOf(db, release, followed, found);
  return progressOf(facts, cdnSettings());
}

/** How far the last change of a document is; undefined when none is remembered. */
export async function progressOfDocument(
  req: PayloadRequest,
  of: { subject: string; document: string | null },
): Promise<Progress | undefined> {
  const db = transactionOf(req);
  const found = await first<{ title: string; created_at: Date; release: number | null }>(
    db,
    change,
    [of.subject, of.document],
  );
  if (!found) return undefined;
  const followed = {
    title: wording.change(found.title),
    committed: found.created_at.toISOString(),
    own: await ownPages(req.payload, [of]),
  };
  if (found.release !== null)
    return progressOf(await factsOf(db, found.release, followed), cdnSettings());
  const newest = await first<Record>(db, `${record} ORDER BY number DESC LIMIT 1`, []);
  const isOfIt = newest && newest.state !== "live" && newest.updated_at >= found.created_at;
  const tried = isOfIt ? { record: { state: newest.state } } : {};
  const message = isOfIt && newest.message ? { message: newest.message } : {};
  return progressOf({ ...followed, ...tried, ...message, drifts: [] }, cdnSettings());
}
