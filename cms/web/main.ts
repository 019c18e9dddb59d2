import { environment } from "#leaves/environment.ts";
import { releaseFolders } from "#release/folders.ts";
import { servePublic } from "#voting/endpoint/servePublic.ts";
import { liveTree } from "./liveTree.ts";
import { siteListener } from "./siteListener.ts";
import { openTakedowns } from "./takedowns/openTakedowns.ts";

/** The process `web`: the public origin. Runs without the CMS; of the database it needs the vote endpoint's login. */
const { GRIDPRESS_DATA_DIR, SITE_ORIGIN, VOTING_DATABASE_URL, WEB_PORT } = environment(
  "GRIDPRESS_DATA_DIR",
  "SITE_ORIGIN",
  "VOTING_DATABASE_URL",
  "WEB_PORT",
);

servePublic({
  name: "web",
  port: WEB_PORT,
  others: (onFault) =>
    siteListener({
      live: liveTree(releaseFolders(GRIDPRESS_DATA_DIR)),
      takedowns: openTakedowns({
        dataDir: GRIDPRESS_DATA_DIR,
        databaseUrl: VOTING_DATABASE_URL,
        onFault,
      }),
      isSecure: SITE_ORIGIN.startsWith("https:"),
      log: (line) => console.log(JSON.stringify(line)),
      onFault,
    }),
});
