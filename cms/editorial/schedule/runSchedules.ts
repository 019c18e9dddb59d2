import type { Payload } from "payload";
import { settlePlans } from "./settlePlans.ts";

/** Plans to run at most in one look; the next look takes the others. */
const batch = 50;

/** Gives back the plans that a process claimed and did not finish, because it was killed. */
const releaseClaims = async (payload: Payload): Promise<void> => {
  await payload.db.updateMany({
    collection: "payload-jobs",
    where: { processing: { equals: true } },
    data: { processing: false },
    req: {},
  });
};

/**
 * Carries out every plan that is due, however long ago: Payload leaves its queue alone until somebody runs it.
 * A plan that fails keeps its error, and whom it concerns is told (rule R17). For one process at a time: what is claimed at the beginning, nobody works on.
 */
export const runSchedules = async (payload: Payload): Promise<void> => {
  await releaseClaims(payload);
  await settlePlans(payload);
  await payload.jobs.run({ queue: "default", limit: batch, silent: { info: true } });
  await settlePlans(payload);
};
