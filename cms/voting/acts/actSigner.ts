import { postgresPool } from "../ledger/postgresPool.ts";
import { createSigner, type GivenKeys } from "../seals/signer.ts";
import { signActs } from "./signActs.ts";

type Options = {
  databaseUrl: string;
  /** The vote endpoint's secret, from which its signing key follows where it has none of its own. */
  secret: string;
  /** Signing keys of its own, where it was given any. */
  keys?: GivenKeys | undefined;
  everyMs: number;
  onError: (error: unknown) => void;
};

/** A count of a million votes is counted again before it is signed. */
const statementMs = 60_000;

/** Signs acts as they come, beside the vote endpoint. What must not be signed is reported once. */
export function startActSigner({ databaseUrl, secret, keys, everyMs, onError }: Options) {
  const pool = postgresPool({ databaseUrl, onError, statementMs });
  const signer = createSigner(secret, keys);
  const reported = new Set<string>();
  const report = (text: string) => {
    if (reported.has(text)) return;
    reported.add(text);
    onError(new Error(text));
  };
  let running: Promise<void> | undefined;
  const round = async () => {
    try {
      for (const { campaign, number, fault } of await signActs(pool, signer))
        report(`act ${number} of ${campaign} was not signed: ${fault}`);
    } catch (error) {
      report(`signing acts failed: ${error instanceof Error ? error.message : error}`);
    }
  };
  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = undefined;
    });
  }, everyMs);
  timer.unref();
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
      await pool.end();
    },
  };
}
