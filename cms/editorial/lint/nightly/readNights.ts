import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { noisyRules, type RuleCount } from "./nightRules.ts";
import { type Night, nightStore } from "./nightStore.ts";

const ninetyDaysMs = 90 * 24 * 3_600_000;

/** What the last night found, and which rules cry too often. */
export async function readNights(
  req: PayloadRequest,
  now: Date,
): Promise<{ night: Night | undefined; noisy: RuleCount[] }> {
  const store = nightStore(await databaseOf(req));
  const counts = await store.counts(new Date(now.getTime() - ninetyDaysMs));
  return { night: await store.last(), noisy: noisyRules(counts) };
}
