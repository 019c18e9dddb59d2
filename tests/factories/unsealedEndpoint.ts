import type pg from "pg";
import { createPostgresRecordStore } from "#voting/acts/postgresRecordStore.ts";
import { voteEndpointOver } from "#voting/endpoint/endpoint.ts";
import { claimIn } from "#voting/holds/helperPasses.ts";
import { createPostgresLedger } from "#voting/ledger/postgresLedger.ts";
import { createPostgresSealStore } from "#voting/seals/postgresSealStore.ts";
import type { GivenKeys } from "#voting/seals/signer.ts";
import type { VoterSecrets } from "#voting/voters/keyring.ts";
import { serveEndpoint } from "./servedEndpoint.ts";
import { siteOrigin } from "./voteClient.ts";

/** The endpoint over PostgreSQL on a free port, without its sealer: the test says when votes are sealed. */
export async function startUnsealedEndpoint({
  pool,
  secret,
  keys,
  formerSecret,
}: {
  pool: pg.Pool;
  secret: string;
  keys?: GivenKeys;
  formerSecret?: VoterSecrets["before"];
}) {
  const endpoint = voteEndpointOver(createPostgresLedger(pool), {
    secret,
    ...(keys && { keys }),
    ...(formerSecret && { formerSecret }),
    siteOrigin,
    onError: console.error,
    seals: createPostgresSealStore(pool),
    record: createPostgresRecordStore(pool),
    claimPass: claimIn(pool),
  });
  return serveEndpoint(endpoint);
}
