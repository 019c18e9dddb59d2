import type { Config } from "payload";
import { environment } from "#leaves/environment.ts";
import { logFacts } from "#leaves/logFacts.ts";
import { senderStatus } from "./answerErrors.ts";

type LoggerOptions = Extract<Config["logger"], { options: unknown }>["options"];

/** Pino's number of the level `info`. */
const info = 30;

/**
 * How the cms logs: one line of JSON for each entry. An error is its code, its first words, where it arose and what caused it.
 * What a sender did wrong is no fault of ours: it is told at `info`, with its status.
 */
const options: LoggerOptions = {
  base: null,
  level: environment("LOG_LEVEL").LOG_LEVEL,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (level) => ({ level }) },
  hooks: {
    logMethod(told, method, level) {
      const { msg, error, facts } = logFacts(told);
      // Payload tells of a request that failed by its error alone; who logs for itself says what was tried.
      const sender = msg === undefined && error ? senderStatus(error) : undefined;
      if (sender && level > info) this.info({ ...facts, status: sender.status }, msg);
      else method.call(this, facts, msg);
    },
  },
};

/** The logger of everything that runs Payload. */
export const plainLogger: Config["logger"] = { options };
