import type { Payload } from "payload";
import { askForReleases } from "./askForReleases.ts";

const everyMs = 2000;

/** Asks for a release whenever an act was signed: the vote endpoint signs, and cannot write to the outbox. */
export function startActWatcher(payload: Payload): void {
  const known = new Set<string>();
  let isFailing = false;
  const look = async () => {
    try {
      await askForReleases(payload, known);
      isFailing = false;
    } catch (error) {
      if (!isFailing) payload.logger.error({ err: error, msg: "signed acts cannot be looked at" });
      isFailing = true;
    }
    setTimeout(look, everyMs).unref();
  };
  void look();
}
