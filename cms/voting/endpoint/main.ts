import path from "node:path";
import { environment } from "#leaves/environment.ts";
import { startScorerThread } from "../holds/scorerThread.ts";
import { signInServices } from "../voters/signInServices.ts";
import { createVoteEndpoint } from "./endpoint.ts";
import { VoteServer } from "./lane/VoteServer.ts";

/** The vote endpoint as a process of its own: `npm run voting`. */
const { VOTING_DATABASE_URL, VOTING_SECRET, SITE_ORIGIN, HOST, VOTING_PORT, GRIDPRESS_DATA_DIR } =
  environment(
    "VOTING_DATABASE_URL",
    "VOTING_SECRET",
    "SITE_ORIGIN",
    "HOST",
    "VOTING_PORT",
    "GRIDPRESS_DATA_DIR",
  );

const endpoint = createVoteEndpoint({
  databaseUrl: VOTING_DATABASE_URL,
  secret: VOTING_SECRET,
  siteOrigin: SITE_ORIGIN,
  signIn: signInServices,
  snapshotFolder: path.join(GRIDPRESS_DATA_DIR, "voting"),
});
const scorer = startScorerThread({ databaseUrl: VOTING_DATABASE_URL, onError: console.error });
// A client that sends slowly holds a socket, not a database connection; these bound how long.
const server = new VoteServer({
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  service: endpoint,
  onFault: console.error,
});
server.listen(VOTING_PORT, HOST, () => {
  console.log(`voting endpoint on http://${HOST}:${VOTING_PORT}/vote/`);
});

const stop = () =>
  server.close(async () => {
    await scorer.stop();
    await endpoint.close();
  });
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
