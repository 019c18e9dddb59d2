import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { clientAddress } from "#leaves/clientAddress.ts";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import { createFaultLines } from "#leaves/faultLines.ts";
import { createProcessLog, logLine, type ProcessLog } from "#leaves/processLog.ts";
import { keepWatchdog } from "#metrics/keepWatchdog.ts";
import type { Readiness } from "#metrics/operatorDoor.ts";
import { startProcessMetrics } from "#metrics/processMetrics.ts";
import { withOperatorDoor } from "#metrics/withOperatorDoor.ts";
import type { VoteService } from "#voting/endpoint/ask.ts";
import { createVoteEndpoint } from "#voting/endpoint/endpoint.ts";
import { startScorerThread } from "#voting/holds/scorerThread.ts";
import { readFormer } from "#voting/voters/keyring.ts";
import { signInServices } from "#voting/voters/signIns.ts";
import { drain } from "./drain.ts";
import { createNodeHandler } from "./nodeHandler.ts";
import { publicServer } from "./publicServer.ts";

/** Longest that answers under way are waited for at the end, in ms. */
const graceMs = 8_000;

/** Longest that votes are waited for until they count as away, in ms. */
const patienceMs = 2_000;

/** A process that serves readers too is ready when it can do that: votes that cannot be taken are told, and turn nobody away from pages. */
const readiness =
  ({ answer }: VoteService, beside?: () => Readiness) =>
  async (): Promise<Readiness> => {
    const ask = {
      method: "GET",
      path: "/vote/health",
      query: "",
      header: () => undefined,
      body: "",
    };
    const silence = sleep(patienceMs, { status: 503 }, { ref: false });
    const { status } = await Promise.race([answer(ask), silence]);
    const votes = { votes: status === 200 ? "ok" : "unavailable" };
    const { isReady, checks } = beside?.() ?? { isReady: status === 200, checks: {} };
    return { isReady, checks: { ...checks, ...votes } };
  };

/**
 * Runs this process as one that answers the public: the votes, and beside them what `others` answers. All that such
 * processes have in common is decided here: which address a request has, what becomes of faults, and how the process
 * ends.
 */
export function servePublic(options: {
  /** What the process is called in its log. */
  name: string;
  port: number;
  /** What it answers beside votes, and whether it can. */
  others?: (
    onFault: (error: unknown) => void,
    log: ProcessLog,
  ) => {
    listener: RequestListener;
    ready: () => Readiness;
  };
  /** Addresses of large forms, which may come slowly. */
  isLarge?: (url: string) => boolean;
}): void {
  const { name, port, others, isLarge } = options;
  endOnLastFault(name, { isLogged: true });
  const log = createProcessLog({
    name,
    least: environment("LOG_LEVEL").LOG_LEVEL,
    now: () => new Date(),
    write: (level, line) =>
      level === "error" || level === "fatal" ? console.error(line) : console.log(line),
  });
  const onFault = createFaultLines({ log, elapsed: () => performance.now() });
  const { TRUSTED_PROXY_HOPS: trustedHops, ...given } = environment(
    "HOST",
    "METRICS_TOKEN",
    "SITE_ORIGIN",
    "TRUSTED_PROXY_HOPS",
    "VOTING_DATABASE_URL",
    "VOTING_SECRET",
    "VOTING_SECRET_BEFORE",
    "VOTING_SIGNING_KEY",
    "VOTING_SIGNING_KEY_BEFORE",
  );
  const endpoint = createVoteEndpoint({
    databaseUrl: given.VOTING_DATABASE_URL,
    secret: given.VOTING_SECRET,
    formerSecret: readFormer(given.VOTING_SECRET_BEFORE ?? ""),
    keys: { own: given.VOTING_SIGNING_KEY, before: given.VOTING_SIGNING_KEY_BEFORE },
    siteOrigin: given.SITE_ORIGIN,
    signIn: signInServices,
    clientAddress: ({ socketAddress, header }) =>
      clientAddress({ socketAddress, forwardedFor: header("x-forwarded-for"), trustedHops }),
    onError: onFault,
  });
  const scorer = startScorerThread({ databaseUrl: given.VOTING_DATABASE_URL, onError: onFault });
  startProcessMetrics();
  keepWatchdog();
  const other = others?.(onFault, log);
  const server = publicServer({
    service: endpoint,
    others: withOperatorDoor(other?.listener ?? createNodeHandler({ ...endpoint, onFault }), {
      token: given.METRICS_TOKEN,
      ready: readiness(endpoint, other?.ready),
      onFault,
    }),
    onFault,
    ...(isLarge && { isLarge }),
  });

  async function stop(): Promise<void> {
    await drain(server, graceMs);
    await scorer.stop();
    await endpoint.close();
    process.exit(0);
  }
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      if (!isStopping) void stop();
      isStopping = true;
    });

  // Said at every level: whoever started the process waits for it.
  const said = { process: name, msg: `listening on http://${given.HOST}:${port}/` };
  server.listen(port, given.HOST, () => console.log(logLine("info", new Date(), said)));
}
