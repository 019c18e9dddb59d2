import { environment } from "#leaves/environment.ts";
import { openBlobFiles } from "#storage/openBlobFiles.ts";
import { servePublic } from "#voting/endpoint/servePublic.ts";
import { siteListener } from "./siteListener.ts";
import { openTakedowns } from "./takedowns/openTakedowns.ts";
import { openTree } from "./tree/openTree.ts";

/** The process `web`: the public origin. Runs without the CMS; of the database it needs the vote endpoint's login. */
const given = environment("GRIDPRESS_DATA_DIR", "SITE_ORIGIN", "VOTING_DATABASE_URL", "WEB_PORT");

servePublic({
  name: "web",
  port: given.WEB_PORT,
  others: (onFault) => {
    const source = {
      dataDir: given.GRIDPRESS_DATA_DIR,
      databaseUrl: given.VOTING_DATABASE_URL,
      onFault,
    };
    const blobs = openBlobFiles();
    return siteListener({
      tree: openTree({ ...source, blobs }),
      blobs,
      takedowns: openTakedowns(source),
      isSecure: given.SITE_ORIGIN.startsWith("https:"),
      log: (line) => console.log(JSON.stringify(line)),
      onFault,
    });
  },
});
