import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { textHash } from "#leaves/hashes.ts";
import type { Stream } from "#voting/ledger/ledger.ts";
import { makeCheckpoint } from "#voting/seals/makeCheckpoint.ts";
import { createPostgresSealStore } from "#voting/seals/postgresSealStore.ts";
import type { Signer } from "#voting/seals/signer.ts";
import type { LedgerHead } from "./manifest.wire.ts";

const rowsOf = (stream: Stream) =>
  `SELECT count(*)::float8 AS rows, coalesce(max(seq), 0)::float8 AS last FROM voting.${stream} WHERE campaign = $1`;

const countsOf: Record<Stream, string> = {
  likes: `SELECT candidate AS number, count(*)::float8 AS count FROM voting.likes
    WHERE campaign = $1 GROUP BY 1 ORDER BY 1`,
  ballots: `SELECT number, count(*)::float8 AS count FROM voting.ballots, unnest(choices) AS number
    WHERE campaign = $1 GROUP BY 1 ORDER BY 1`,
};

async function streamOf(client: DatabaseClient, stream: Stream, campaign: number) {
  const all = await client.query<{ rows: number; last: number }>(rowsOf(stream), [campaign]);
  const votes = await client.query<{ number: number; count: number }>(countsOf[stream], [campaign]);
  const counts = Object.fromEntries(votes.rows.map(({ number, count }) => [number, count]));
  return { rows: 0, last: 0, ...all.rows[0], counts };
}

/** Where every ledger stands for the client's transaction; with a signer, signed as well. */
export async function ledgerHeads(
  client: DatabaseClient,
  signer: Signer | undefined,
): Promise<LedgerHead[]> {
  const store = createPostgresSealStore(client);
  const heads: LedgerHead[] = [];
  // A key that is not the newest signs nothing (rule V66).
  const newest = (await store.keys()).keys.at(-1)?.publicKey;
  const isInForce = signer !== undefined && (newest ?? signer.publicKey) === signer.publicKey;
  for (const { id, slug, rulesHash } of await store.campaigns()) {
    const { heads: sealed } = await store.sealedSoFar(id);
    heads.push({
      ...{ slug, rulesHash },
      likes: await streamOf(client, "likes", id),
      ballots: await streamOf(client, "ballots", id),
      sealed: Object.fromEntries(
        Object.entries(sealed).map(([stream, head]) => [stream, textHash(head)]),
      ),
      ...(isInForce && {
        checkpoint: await makeCheckpoint(store, signer, { id, slug, rulesHash }),
      }),
    });
  }
  return heads;
}
