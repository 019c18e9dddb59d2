import type { Payload } from "payload";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { readTraits } from "./readTraits.ts";

const everyMs = 60_000;
const atOnce = 50;

/** Works out what recommendations are compared by soon after they came (rule O30); a round that fails is made up by the next. */
export function startReadingTraits(payload: Payload): void {
  let isAtIt = false;
  const round = async () => {
    const reading = { database: payload.db.pool, files: openPrivateFiles("intake") };
    while (await readTraits(reading, { most: atOnce }));
  };
  const tried = async () => {
    if (isAtIt) return;
    isAtIt = true;
    await round().catch((error: unknown) =>
      payload.logger.error({ err: error, msg: "intake: what is compared was not worked out" }),
    );
    isAtIt = false;
  };
  setInterval(() => void tried(), everyMs).unref();
  void tried();
}
