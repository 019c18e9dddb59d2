import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { giveWay } from "#leaves/keepThread.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { createPostgresSealStore } from "./postgresSealStore.ts";
import { sealAll } from "./sealAll.ts";
import { createSigner } from "./signer.ts";

const optionsWire = z.strictObject({
  databaseUrl: z.string(),
  secret: z.string(),
  keys: z
    .strictObject({
      own: z.string().optional(),
      before: z.string().optional(),
      formerSecret: z.string().optional(),
    })
    .optional(),
  /** Pause between two rounds, in ms. */
  everyMs: z.number(),
});
export type SealerOptions = z.infer<typeof optionsWire>;

/** Pause after each full seal, in ms: a surge of more than some 10,000 votes a second is sealed after it. */
const restMs = 300;

/** The sealer's thread, see `sealer.ts`: runs until it is ended. */
const { databaseUrl, secret, keys, everyMs } = optionsWire.parse(workerData);
const report = (error: unknown) =>
  parentPort?.postMessage(error instanceof Error ? error.message : String(error));
const pool = postgresPool({ databaseUrl, onError: report, statementMs: 30_000 });
const store = createPostgresSealStore(pool);
const signer = createSigner(secret, keys);
giveWay();
for (;;) {
  await sealAll(store, signer, { rest: () => sleep(restMs) }).catch(report);
  await sleep(everyMs);
}
