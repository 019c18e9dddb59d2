import { environment } from "#leaves/environment.ts";
import { releaseFolders } from "#release/folders.ts";
import { servePublic } from "#voting/endpoint/servePublic.ts";
import { liveTree } from "./liveTree.ts";
import { siteListener } from "./siteListener.ts";

/** The process `web`: the public origin. Runs without the CMS; of the database it needs the vote endpoint's login. */
const { GRIDPRESS_DATA_DIR, SITE_ORIGIN, WEB_PORT } = environment(
  "GRIDPRESS_DATA_DIR",
  "SITE_ORIGIN",
  "WEB_PORT",
);

servePublic({
  name: "web",
  port: WEB_PORT,
  others: (onFault) =>
    siteListener({
      live: liveTree(releaseFolders(GRIDPRESS_DATA_DIR)),
      isSecure: SITE_ORIGIN.startsWith("https:"),
      log: (line) => console.log(JSON.stringify(line)),
      onFault,
    }),
});
