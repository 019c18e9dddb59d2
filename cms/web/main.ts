import path from "node:path";
import { clientAddress } from "#leaves/clientAddress.ts";
import { environment } from "#leaves/environment.ts";
import { releaseFolders } from "#release/folders.ts";
import { createVoteEndpoint } from "#voting/endpoint/endpoint.ts";
import { startScorerThread } from "#voting/holds/scorerThread.ts";
import { signInServices } from "#voting/voters/signInServices.ts";
import { drain } from "./drain.ts";
import { liveTree } from "./liveTree.ts";
import { webServer } from "./webServer.ts";

/** The process `web`: the public origin. Runs without the CMS; of the database it needs the vote endpoint's login. */
const {
  GRIDPRESS_DATA_DIR,
  HOST,
  SITE_ORIGIN,
  TRUSTED_PROXY_HOPS: trustedHops,
  VOTING_DATABASE_URL,
  VOTING_SECRET,
  WEB_PORT,
} = environment(
  "GRIDPRESS_DATA_DIR",
  "HOST",
  "SITE_ORIGIN",
  "TRUSTED_PROXY_HOPS",
  "VOTING_DATABASE_URL",
  "VOTING_SECRET",
  "WEB_PORT",
);

const endpoint = createVoteEndpoint({
  databaseUrl: VOTING_DATABASE_URL,
  secret: VOTING_SECRET,
  siteOrigin: SITE_ORIGIN,
  signIn: signInServices,
  snapshotFolder: path.join(GRIDPRESS_DATA_DIR, "voting"),
  clientAddress: ({ socketAddress, header }) =>
    clientAddress({ socketAddress, forwardedFor: header("x-forwarded-for"), trustedHops }),
});

const scorer = startScorerThread({ databaseUrl: VOTING_DATABASE_URL, onError: console.error });

const server = webServer({
  live: liveTree(releaseFolders(GRIDPRESS_DATA_DIR)),
  vote: endpoint,
  isSecure: SITE_ORIGIN.startsWith("https:"),
  log: (line) => console.log(JSON.stringify(line)),
  reportError: (error) => console.error(error),
});

const graceMs = 8_000;
const stop = async () => {
  await drain(server, graceMs);
  await scorer.stop();
  await endpoint.close();
  process.exit(0);
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);

server.listen(WEB_PORT, HOST, () => console.log(`web on http://${HOST}:${WEB_PORT}/`));
