import type { JobsConfig } from "payload";

const nobody = () => false;

/**
 * Jobs are started by the cms process alone. Left out, these rights belong to every signed-in account:
 * running the queue, cancelling from it, and putting work into it.
 */
export const closedJobs = {
  access: { run: nobody, queue: nobody, cancel: nobody },
} satisfies JobsConfig;
