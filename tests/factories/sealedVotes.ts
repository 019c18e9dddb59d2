import type pg from "pg";
import { textHash } from "#leaves/hashes.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { signActs } from "#voting/acts/signActs.ts";
import { canonicalJson } from "#voting/campaign/canonicalJson.ts";
import { createPostgresScorerStore } from "#voting/holds/postgresScorerStore.ts";
import { createScoringRounds } from "#voting/holds/startScorer.ts";
import { createPostgresSealStore } from "#voting/seals/postgresSealStore.ts";
import { sealAll } from "#voting/seals/sealAll.ts";
import { createSigner, fingerprintOf, type Signer } from "#voting/seals/signer.ts";

const addLikes = `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth, net, agent)
  SELECT c.id, n, '2026-11-20', lpad(n::text, 32, '0')::uuid, gen_random_uuid(),
    '2026-11-20T04:00Z'::timestamptz + n * interval '1 second', ($2::int[])[n], 1, 1, ($3::int[])[n], ($4::int[])[n]
  FROM voting.campaigns c, generate_series(1, cardinality($2::int[])) AS n WHERE c.slug = $1 RETURNING campaign`;

async function withoutTriggers(owner: pg.Pool, table: string, work: () => Promise<void>) {
  await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER append_only`);
  await work();
  await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER append_only`);
}

const moveRows = (owner: pg.Pool, slug: string, days: number) =>
  withoutTriggers(owner, "voting.acts", async () => {
    await owner.query(
      `UPDATE voting.acts a SET at = a.at - make_interval(days => $2) FROM voting.campaigns c
       WHERE c.id = a.campaign AND c.slug = $1`,
      [slug, days],
    );
  });

const statementsOf = `SELECT s.campaign, s.number, s.kind, s.statement, s.basis FROM voting.act_statements s
  JOIN voting.campaigns c ON c.id = s.campaign WHERE c.slug = $1 ORDER BY s.number`;

/** Writes and signs the statements of a campaign anew with earlier times: the chain and what rests on it go with them. */
async function tellAgain(owner: pg.Pool, signer: Signer, slug: string, days: number) {
  const hashes: Record<string, string> = {};
  let previous: string | undefined;
  const { rows } = await owner.query(statementsOf, [slug]);
  for (const { campaign, number, kind, statement, basis } of rows) {
    const rest = basis && { ...JSON.parse(basis) };
    for (const name of ["counted", "noticed"]) if (rest?.[name]) rest[name] = hashes[name];
    const newBasis: string | null = rest ? canonicalJson(rest) : null;
    const told = JSON.parse(statement);
    const at = new Date(Date.parse(told.at) - days * 86_400_000).toISOString();
    const text = canonicalJson({
      ...{ ...told, at },
      ...(previous !== undefined && { previous }),
      ...(newBasis !== null && { basis: textHash(newBasis) }),
    });
    previous = textHash(text);
    hashes[kind] = previous;
    const seen = canonicalJson({
      ...{ at, statement: previous, key: fingerprintOf(signer.publicKey) },
    });
    const place = [campaign, number];
    await owner.query(
      "UPDATE voting.act_statements SET statement = $3, basis = $4 WHERE campaign = $1 AND number = $2",
      [...place, text, newBasis],
    );
    await owner.query(
      `UPDATE voting.act_signatures SET signature = $3, seen = $4, seen_signature = $5 WHERE campaign = $1 AND number = $2`,
      [...place, signer.sign(text), seen, signer.sign(seen)],
    );
  }
}

/** The vote endpoint's side of a campaign, without its timers: votes, holds, scans, seals and signatures when the test says so. */
export function votingSide(options: { databaseUrl: string; ownerUrl: string; secret: string }) {
  const { databaseUrl, ownerUrl, secret } = options;
  const onError = () => {};
  const pool = postgresPool({ databaseUrl, onError });
  const owner = openPool(ownerUrl);
  const signer = createSigner(secret);
  return {
    pool,
    owner,
    /** One like for each candidate named, in that order, from these addresses and devices; answers the campaign's number in the ledger. */
    async likes(
      slug: string,
      candidates: readonly number[],
      { nets = [], agents = [] }: Partial<Record<"nets" | "agents", readonly number[]>> = {},
    ): Promise<number> {
      const { rows } = await owner.query(addLikes, [slug, candidates, nets, agents]);
      return rows[0].campaign;
    },
    /** Holds likes by their number in the ledger. */
    async hold(
      campaign: number,
      seqs: readonly number[],
      mix: { nets: number; agents: number } = { nets: 1, agents: 1 },
    ): Promise<void> {
      const scorer = createPostgresScorerStore({ databaseUrl, onError });
      await scorer.hold({ campaign, stream: "likes" }, "1", {
        key: `test-${seqs[0]}`,
        reason: "one-address",
        signs: ["few"],
        score: 0.9,
        candidate: 1,
        evidence: { voters: seqs.length, ...mix, expected: 0 },
        seqs,
      });
      await scorer.close();
    },
    /** One round of a scorer that has just been started; what is over is scanned to its end. */
    async scan(): Promise<void> {
      const scorer = createPostgresScorerStore({ databaseUrl, onError });
      const fail = (error: unknown) => {
        throw error;
      };
      await createScoringRounds(scorer, { onError: fail })();
      await scorer.close();
    },
    seal: () => sealAll(createPostgresSealStore(pool), signer),
    sign: () => signActs(pool, signer),
    /** All acts, signed anew, as if so many days had passed since; only who owns the tables and holds the key can. */
    async passDays(slug: string, days: number): Promise<void> {
      await moveRows(owner, slug, days);
      await withoutTriggers(owner, "voting.act_signatures", async () => {
        await withoutTriggers(owner, "voting.act_statements", () =>
          tellAgain(owner, signer, slug, days),
        );
      });
    },
    async end(): Promise<void> {
      await Promise.all([pool.end(), owner.end()]);
    },
  };
}
