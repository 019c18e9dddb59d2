import { inRounds } from "#leaves/inRounds.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { strictTransport } from "#leaves/strictTransport.ts";
import { durations } from "#metrics/processMetrics.ts";
import { createPostgresRecordStore } from "../acts/postgresRecordStore.ts";
import { startActSigner } from "../acts/signActs.ts";
import { claimIn } from "../holds/helperPasses.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { createPostgresLedger } from "../ledger/postgresLedger.ts";
import { watchKey } from "../seals/claimKey.ts";
import { createPostgresSealStore } from "../seals/postgresSealStore.ts";
import { startSealer } from "../seals/sealer.ts";
import { createSigner, type GivenKeys } from "../seals/signer.ts";
import { createKeyrings, type VoterSecrets } from "../voters/keyring.ts";
import type { SignInServices } from "../voters/signIns.ts";
import { createPostgresSmsStore } from "../voters/sms/smsStore.ts";
import type { Answer, Ask, VoteService } from "./ask.ts";
import { openOffices, type Stores } from "./office.ts";
import { route } from "./route.ts";

type Options = {
  /** Key material of cookies and voter names, at least 32 characters. */
  secret: string;
  /** The secret before it, while campaigns go on that opened under it (rule V73). */
  formerSecret?: VoterSecrets["before"];
  /** Signing keys of its own, where it was given any. */
  keys?: GivenKeys;
  /** Public origin of the site; cookies are `__Host-` and Secure when it is https. */
  siteOrigin: string;
  /** The client's address as far as it is trusted; by default the socket's. */
  clientAddress?: VoteService["clientAddress"];
  /** Services that sign voters in, and report to where all faults go; without them only devices can vote. */
  signIn?: (onFault: (error: Error) => void) => SignInServices;
  /** Votes a minute of one network prefix from which its voters have to do some work first. */
  hotVotesPerMinute?: number;
  /** Milliseconds of a clock that only runs forward; by default this process's. */
  elapsed?: () => number;
  /** The time of day; by default this machine's. */
  now?: () => Date;
  /** Hears of faults, without anything that names a voter. */
  onError: (error: unknown) => void;
};

const keysOf = ({ keys, formerSecret }: Options): GivenKeys => ({
  ...keys,
  formerSecret: formerSecret?.secret,
});

/** Pause between two rounds of sealing, in ms. */
const sealMs = 30_000;

/** Pause between two rounds of signing acts, in ms: whoever acts waits for it at the panel. */
const signMs = 2000;

/** How often acts, withdrawals and other processes' votes are read, in ms. */
const refreshMs = 1000;

/**
 * The vote endpoint: serves everything under `/vote`, behind a `VoteServer`. `close`
 * stops the timer and ends the database connections; answer first.
 *
 * @param options.databaseUrl login that is a member of the role `gridpress_voting`
 */
export const createVoteEndpoint = (options: Options & { databaseUrl: string }): VoteEndpoint => {
  const { databaseUrl, onError } = options;
  const pool = postgresPool({ databaseUrl, onError });
  const sealer = startSealer({
    databaseUrl,
    secret: options.secret,
    keys: keysOf(options),
    everyMs: sealMs,
    onError,
  });
  const actSigner = startActSigner({
    databaseUrl,
    secret: options.secret,
    keys: keysOf(options),
    everyMs: signMs,
    onError,
  });
  const endpoint = voteEndpointOver(createPostgresLedger(pool), {
    ...options,
    record: createPostgresRecordStore(pool),
    seals: createPostgresSealStore(pool),
    smsStore: createPostgresSmsStore(pool),
    claimPass: claimIn(pool),
  });
  return {
    ...endpoint,
    async close() {
      await Promise.all([endpoint.close(), sealer.stop(), actSigner.stop()]);
    },
  };
};

/** The vote endpoint over any ledger and any stores. */
export function voteEndpointOver(ledger: Ledger, options: Options & Stores) {
  const { secret, formerSecret, siteOrigin, onError } = options;
  const { elapsed = () => performance.now(), now = () => new Date() } = options;
  const signer = createSigner(secret, keysOf(options));
  const key = watchKey(options.seals, signer);
  const offices = openOffices({
    ...{ ledger, stores: options, signer, siteOrigin, elapsed, onFault: onError },
    keyrings: createKeyrings({ secret, before: formerSecret }, now),
    isInForce: key.isInForce,
    services: options.signIn?.(onError) ?? {},
    threshold: options.hotVotesPerMinute,
  });
  const answer = counted((ask: Ask): Promise<Answer> => route(offices, ask));

  const refreshing = inRounds(refreshMs, offices.booths.refresh, onError);

  const always: Answer["headers"] = siteOrigin.startsWith("https:")
    ? { "Strict-Transport-Security": strictTransport }
    : {};
  const { clientAddress = ({ socketAddress }) => socketAddress } = options;
  return {
    answer,
    clientAddress,
    always,
    async close(): Promise<void> {
      await Promise.all([key.stop(), refreshing.stop()]);
      await ledger.close();
    },
  };
}

export type VoteEndpoint = ReturnType<typeof voteEndpointOver>;

const votes = durations(
  {
    name: "gridpress_vote_seconds",
    help: "Time from a vote's whole request to its answer, by how it ended",
  },
  ["outcome"],
);

const isVote = ({ method, path }: Ask): boolean =>
  method === "POST" && (path.endsWith("/likes") || path.endsWith("/ballots"));

/** `taken` is in the ledger; `refused` is by the rules; `failed` could not be said, and is repeated by its voter. */
const outcomeOf = ({ status }: Answer) =>
  status < 400 ? "taken" : status < 500 ? "refused" : "failed";

/** Answers as before, and counts each vote with its time; nothing of a voter or a campaign is kept. */
const counted =
  (answer: (ask: Ask) => Promise<Answer>) =>
  async (ask: Ask): Promise<Answer> => {
    if (!isVote(ask)) return answer(ask);
    const began = performance.now();
    const answered = await answer(ask);
    votes.observe({ outcome: outcomeOf(answered) }, (performance.now() - began) / 1000);
    return answered;
  };
