import type { Payload } from "payload";

/** Puts what this Payload logs from now on into `lines`, as its process would write them. */
export function logLines({ logger }: Payload, lines: string[]): void {
  const stream = Object.getOwnPropertySymbols(logger).find(
    ({ description }) => description === "pino.stream",
  );
  if (stream === undefined) throw new Error("pino keeps its stream elsewhere now");
  Object.assign(logger, { [stream]: { write: (line: string) => lines.push(line) } });
}
