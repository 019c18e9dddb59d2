import type { PayloadRequest } from "payload";
import type { IntakeDesk } from "../intakeStore.ts";
import { postgresIntakeDesk } from "../postgresIntakeDesk.ts";

/** The newsroom's side of the store. Rights come first: ask `deskAccount`. */
export const intakeDeskOf = ({ payload }: Pick<PayloadRequest, "payload">): IntakeDesk =>
  postgresIntakeDesk(payload.db.pool);
