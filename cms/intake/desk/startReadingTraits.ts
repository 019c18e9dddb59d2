import type { Payload } from "payload";
import { inRounds } from "#leaves/inRounds.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { readTraits } from "./readTraits.ts";

const everyMs = 60_000;
const atOnce = 50;

/** Works out what recommendations are compared by soon after they came (rule O30); a round that fails is made up by the next. */
export function startReadingTraits(payload: Payload): void {
  const round = async () => {
    const reading = { database: payload.db.pool, files: openPrivateFiles("intake") };
    while (await readTraits(reading, { most: atOnce }));
  };
  inRounds(everyMs, round, (error) =>
    payload.logger.error({ err: error, msg: "intake: what is compared was not worked out" }),
  );
}
