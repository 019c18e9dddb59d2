import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { textHash, uuidOfHash } from "#leaves/hashes.ts";
import type { CountedBasis, Statement } from "#voting/acts/act.wire.ts";
import {
  composeAct,
  countedBasis,
  noticedBasis,
  publishedBasis,
  resultOf,
  winnersOf,
} from "#voting/acts/basisOf.ts";
import { scrutiny } from "#voting/acts/scrutiny.ts";
import { canonicalJson } from "#voting/campaign/canonicalJson.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import { receiptId } from "#voting/ledger/receipt.ts";
import type { Objection } from "#voting/objections/objections.ts";
import { makeCheckpoint } from "#voting/seals/makeCheckpoint.ts";
import { auditFormat } from "#voting/seals/seal.wire.ts";
import { type Seal, sealRows } from "#voting/seals/sealRows.ts";
import type { SealStore } from "#voting/seals/sealStore.ts";
import { createSigner, fingerprintOf } from "#voting/seals/signer.ts";
import type { Acting, Meddling, Row } from "./meddling.ts";
import { aFrozen, likeRules } from "./voting.ts";

/** Likes that were over before the count. */
const endedRules = likeRules({
  likes: {
    ...{ opens: "2026-12-01T04:00:00.000Z", closes: "2026-12-02T16:00:00.000Z" },
    ...{ perDay: 5, perCandidatePerDay: 1 },
  },
});

const nextSecret = "the next secret that is long enough for tests";
const saltKey = Buffer.alloc(32, 7);
const nonce = "11111111-1111-4111-8111-111111111111";
const at = (day: number, minute = 0) => new Date(Date.UTC(2026, 11, day, 4, minute));

const keyOf = (seq: number) => uuidOfHash(Buffer.from(textHash(`key ${seq}`), "hex"));
const allRows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const seq = from + index;
    return { seq, key: keyOf(seq), choices: [1 + (seq % 7 === 0 ? 1 : seq % 3)] };
  });

/** The receipt of the like with this number. */
export const receiptOf = (seq: number): string =>
  receiptId({ stream: "likes", seq, key: keyOf(seq) });

function tallyOf(rows: readonly Row[]): Map<number, number> {
  const tally = new Map<number, number>();
  for (const choice of rows.flatMap(({ choices }) => choices))
    tally.set(choice, (tally.get(choice) ?? 0) + 1);
  return new Map([...tally].sort(([a], [b]) => a - b));
}

const anObjection = (number: number): Objection => ({
  ...{ number, at: at(5), text: "请核实。", name: "", contact: "" },
  answer: { upheld: true, reason: "属实。", by: { name: "己", role: "监票员" }, at: at(6) },
});

/** A campaign of 60 likes from its opening to its result, two seals, everything signed by one key. */
export async function endedCampaign(meddling: Meddling = {}) {
  const { secret = "a secret that is long enough for tests", people = ["乙", "丙", "丁"] } =
    meddling;
  const tellOf = (rows: readonly Row[]) => meddling.told?.(tallyOf(rows)) ?? tallyOf(rows);
  const first = createSigner(secret);
  const next = createSigner(nextSecret);
  const rotatedAt = new Date(at(2).getTime() + 30_000);
  const { rotation } = meddling;
  /** Who signs what has this time. */
  const signerAt = (time: Date) =>
    rotation && !rotation.goesOn && time >= rotatedAt ? next : first;
  const announcement = canonicalJson({
    at: rotatedAt.toISOString(),
    ...{ key: next.publicKey, previous: first.publicKey },
  });
  const rotations = rotation
    ? [
        {
          statement: announcement,
          signature: createSigner(rotation.announcedBy ?? secret).sign(announcement),
        },
      ]
    : [];
  const frozen = aFrozen({ rules: meddling.rules ?? endedRules });
  const stream = frozen.rules.likes ? ("likes" as const) : ("ballots" as const);
  const text = freeze(frozen);
  const rulesHash = textHash(text);
  const campaign = { id: 1, slug: frozen.slug, rulesHash };
  const seals: Seal[] = [];
  const sealed: Row[] = [];
  const spans = [allRows(1, 40), allRows(41, 60)];
  for (const [index, own] of spans.entries()) {
    const rows = meddling.rows?.(own, index + 1) ?? own;
    const signer = signerAt(at(2, index));
    sealed.push(...rows);
    const seal = sealRows({
      ...{ campaign, stream, rows, signer, at: at(2, index) },
      ...(index > 0 && { previous: seals.at(-1)?.head }),
      ...{ tally: tellOf(sealed), isTallyShown: true, saltKey },
    });
    if (index === 1 && meddling.last !== undefined) {
      seal.head = canonicalJson({ ...JSON.parse(seal.head), last: meddling.last });
      seal.signature = signer.sign(seal.head);
    }
    seals.push(seal);
  }
  const kept = seals.slice(0, meddling.seals ?? seals.length);
  const tally = tellOf(sealed);
  const sound: CountedBasis = {
    nonce,
    streams: [
      {
        stream,
        votes: sealed.length,
        seal: { number: seals.length, head: textHash(seals.at(-1)?.head ?? "") },
        counts: frozen.candidates.map(({ number }) => {
          const raw = tally.get(number) ?? 0;
          const voided = number === 2 ? 3 : 0;
          return { candidate: number, raw, held: voided, voided, valid: raw - voided };
        }),
        batches: [{ id: 1, votes: 3, reason: "one-device", state: "void", why: "同一台设备" }],
      },
    ],
    ...{ jury: [], jurors: [], withdrawn: [] },
  };
  const basis = meddling.count?.(sound) ?? sound;
  const standings = resultOf(basis, { frozen, rulesHash, sha256: textHash });
  const told = winnersOf(standings);
  for (const row of standings.categories.flatMap(({ rows }) => rows))
    if (row.candidate === meddling.score?.candidate) row.score.exact = meddling.score.exact;
  const statements: {
    statement: string;
    signature: string;
    basis?: string;
    seen: string;
    seenSignature: string;
  }[] = [];
  const act = (own: Statement["kind"], more: Omit<Acting, "kind">) => {
    const meddled = meddling.act ?? ((one: Acting) => one);
    const acting = meddled({ kind: own, ...more });
    if (!acting) return "";
    const { kind, day, name, basis: rest, winners } = acting;
    const statement = composeAct({
      ...{ campaign: frozen.slug, rulesHash, kind, at: at(day).toISOString(), reason: "测试" },
      ...{ by: { name, role: "编辑部" }, earlier: statements.map((one) => one.statement) },
      ...(rest !== undefined && { basis: rest }),
      ...(winners && { winners }),
    });
    const signature = signerAt(at(day)).sign(statement);
    const seenAt = kind === "noticed" ? (meddling.noticeSeen ?? at(day).toISOString()) : undefined;
    const seen = canonicalJson({
      ...{ at: seenAt ?? at(day).toISOString(), statement: textHash(statement) },
      key: fingerprintOf(signerAt(at(day)).publicKey),
    });
    statements.push({
      ...{ statement, signature, seen },
      ...{ seenSignature: signerAt(at(day)).sign(seen) },
      ...(rest !== undefined && { basis: rest }),
    });
    return statement;
  };
  act("opened", { day: 1, name: "甲" });
  const counted = act("counted", { day: 3, name: people[0], basis: countedBasis(basis) });
  if (meddling.finding) {
    const sealedRows = (): Pick<SealStore, "count" | "byNumber" | "rowsAfter" | "saltKey"> => ({
      count: async () => seals.length,
      byNumber: async (_, number) => seals[number - 1],
      rowsAfter: async (_, after, limit) => sealed.filter(({ seq }) => seq > after).slice(0, limit),
      saltKey: async () => saltKey,
    });
    const found = await scrutiny(sealedRows(), {
      ...{ campaign: { id: 1, frozen }, counted, seed: "双色球 2026150", nonce },
    });
    const text = canonicalJson(meddling.finding(JSON.parse(found)));
    act("scrutinised", { day: 3, name: "监", basis: text });
  }
  const notice = noticedBasis({ nonce, counted, standings });
  const noticed = act("noticed", { day: 4, name: people[1], basis: notice, winners: told });
  const { upheld, publishedAfter = 5 } = meddling;
  const objections = upheld ? [anObjection(1)] : [];
  if (upheld === "confirmed" || upheld === "other" || upheld === "left-out") {
    const answeredFor = upheld === "other" ? [anObjection(2)] : objections;
    const why = publishedBasis({ nonce, noticed, objections: answeredFor });
    act("confirmed", { day: 9, name: "戊", basis: why });
  }
  const all = upheld === "left-out" ? [] : objections;
  const rest = publishedBasis({ nonce, noticed, objections: all });
  act("published", { day: 4 + publishedAfter, name: people[2], basis: rest });
  const keys = { first, last: signerAt(at(20)), rotations };
  return { campaign, stream, frozen, text, keys, kept, statements, streams: basis.streams };
}

/** Writes the audit files of such a campaign into a folder. */
export async function writeAuditFiles(folder: string, meddling: Meddling = {}): Promise<void> {
  const { campaign, stream, frozen, text, keys, kept, statements } = await endedCampaign(meddling);
  const { rulesHash } = campaign;
  const last = kept.at(-1)?.head;
  const checkpoint = await makeCheckpoint(
    {
      sealedSoFar: async () => ({
        at: at(20),
        heads: last === undefined ? {} : { [stream]: last },
      }),
    },
    ...([keys.last, campaign] as const),
  );
  await mkdir(folder, { recursive: true });
  const save = (name: string, body: unknown) =>
    writeFile(path.join(folder, name), JSON.stringify(body));
  await save("campaign.json", {
    ...{ format: auditFormat, slug: frozen.slug, frozen: text, rulesHash },
    ...{ publicKey: keys.first.publicKey, rotations: keys.rotations },
    seals: { likes: 0, ballots: 0, [stream]: kept.length },
  });
  for (const { number, head, signature, leaves } of kept)
    await save(`${stream}-${number}.json`, { head, signature, leaves: leaves.toString("base64") });
  await save("acts.json", {
    acts: statements.map(({ seen, seenSignature, ...act }, index) => ({
      ...act,
      ...(index >= (meddling.seenFrom ?? 0) && { seen: { text: seen, signature: seenSignature } }),
    })),
  });
  await save("checkpoint.json", checkpoint);
}
