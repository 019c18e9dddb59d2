import type { Payload } from "payload";
import { inRounds } from "#leaves/inRounds.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { intakeSettingsOf } from "../desk/registerView.ts";
import { destroyDue } from "./destroyDue.ts";

const everyMs = 6 * 60 * 60 * 1000;

/** Destroys contact data and files of recommendations whose time is over, four times a day; a round that fails is made up by the next (rule O31). */
export function startDestroying(payload: Payload): void {
  const round = async () => {
    const { declinedDays, adoptedDays } = await intakeSettingsOf({ payload });
    await destroyDue({
      ...{ database: payload.db.pool, files: openPrivateFiles("intake"), now: Date.now() },
      ...{ declinedDays, adoptedDays },
    });
  };
  inRounds(everyMs, round, (error) =>
    payload.logger.error({ err: error, msg: "intake: what is due was not destroyed" }),
  );
}
