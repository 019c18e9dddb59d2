/** Levels of a log, the least first, as the cms's logger names them. */
export const logLevels = ["debug", "info", "warn", "error", "fatal"] as const;
export type LogLevel = (typeof logLevels)[number];

/** One entry; its facts are plain values that name no reader. */
type Facts = Readonly<Record<string, string | number | boolean>>;

/** An entry as a line of JSON, in the form of the cms's. */
export const logLine = (level: LogLevel, time: Date, facts: Facts): string =>
  JSON.stringify({ level, time: time.toISOString(), ...facts });

export type ProcessLog = (level: LogLevel, facts: Facts) => void;

/** The log of a process that is not Payload's: entries from a level on, each with the name of the process. */
export const createProcessLog =
  (options: {
    name: string;
    least: LogLevel;
    now: () => Date;
    write: (level: LogLevel, line: string) => void;
  }): ProcessLog =>
  (level, facts) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(options.least)) return;
    options.write(level, logLine(level, options.now(), { process: options.name, ...facts }));
  };
