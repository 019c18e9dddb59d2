import { postgresFactCheckDoor } from "#editorial/factCheck/factCheckDoor.ts";
import { postgresNomineeDoor } from "#intake/nominee/nomineeDoor.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { postgresOutside } from "#intake/postgresOutside.ts";
import { clientAddress } from "#leaves/clientAddress.ts";
import { environment } from "#leaves/environment.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { openBlobFiles } from "#storage/openBlobFiles.ts";
import { openMedia } from "#storage/openMedia.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { takesFiles } from "./recommend/answerRecommend.ts";
import { openIntakeOffice } from "./recommend/intakeOffice.ts";
import { startMissedWords } from "./search/missedWords.ts";
import { openSearch } from "./search/openSearch.ts";
import { servePublic } from "./server/servePublic.ts";
import { siteListener } from "./siteListener.ts";
import { treeReadiness } from "./siteMetrics.ts";
import { openTakedowns } from "./takedowns/openTakedowns.ts";
import { openTree } from "./tree/openTree.ts";
import { createShareTickets } from "./wechat/shareTickets.ts";

/** The process `web`: the public origin. Runs without the CMS; of the database it needs the vote endpoint's login. */
const given = environment(
  "GRIDPRESS_DATA_DIR",
  "INTAKE_PUBLIC_KEY",
  "INTAKE_SECRET",
  "INTAKE_SECRET_BEFORE",
  "SITE_ORIGIN",
  "TRUSTED_PROXY_HOPS",
  "VOTING_DATABASE_URL",
  "WEB_PORT",
  "WECHAT_APP_ID",
  "WECHAT_APP_SECRET",
);

servePublic({
  name: "web",
  isLarge: takesFiles,
  port: given.WEB_PORT,
  others: (onFault, log) => {
    const source = {
      dataDir: given.GRIDPRESS_DATA_DIR,
      databaseUrl: given.VOTING_DATABASE_URL,
      onFault,
    };
    const blobs = openBlobFiles();
    // For what people outside send and check; votes have connections of their own.
    const outside = postgresPool({
      databaseUrl: given.VOTING_DATABASE_URL,
      onError: onFault,
      name: "gridpress-intake",
    });
    const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret } = given;
    const tree = openTree({ ...source, blobs });
    const listener = siteListener({
      ...(appId &&
        secret && { sharing: { appId, tickets: createShareTickets({ appId, secret, onFault }) } }),
      tree,
      blobs,
      takedowns: openTakedowns(source),
      search: openSearch(source),
      missed: startMissedWords(outside, onFault),
      factChecks: { door: postgresFactCheckDoor(outside), media: openMedia(), onFault },
      nominees: { door: postgresNomineeDoor(outside), onFault },
      intake: openIntakeOffice({
        door: postgresIntakeDoor(outside),
        files: openPrivateFiles("intake"),
        waiting: openPrivateFiles("waiting"),
        outside: postgresOutside(outside),
        secret: given.INTAKE_SECRET,
        formerSecret: given.INTAKE_SECRET_BEFORE,
        publicKey: given.INTAKE_PUBLIC_KEY,
        addressOf: ({ socket, headers }) =>
          clientAddress({
            socketAddress: socket.remoteAddress,
            forwardedFor: headers["x-forwarded-for"],
            trustedHops: given.TRUSTED_PROXY_HOPS,
          }),
        onFault,
      }),
      origin: given.SITE_ORIGIN,
      isSecure: given.SITE_ORIGIN.startsWith("https:"),
      log: (line) => log(line.status < 500 ? "info" : "warn", line),
      onFault,
    });
    return { listener, ready: treeReadiness(tree) };
  },
});
