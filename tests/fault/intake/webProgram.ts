import type { IncomingMessage } from "node:http";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { postgresOutside } from "#intake/postgresOutside.ts";
import { clientAddress } from "#leaves/clientAddress.ts";
import { createFaultLines } from "#leaves/faultLines.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { takedownsOf } from "#tests/factories/takedowns.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";
import { takesFiles } from "#web/recommend/answerRecommend.ts";
import { openIntakeOffice } from "#web/recommend/intakeOffice.ts";
import { publicServer } from "#web/server/publicServer.ts";
import { siteListener } from "#web/siteListener.ts";
import { withFault } from "./plantedFaults.ts";

/**
 * What `web` answers recommendations with, as the chaos run starts it: on a given port, over a given data folder, perhaps with a planted
 * fault. Its hours last a second, so that what is bounded by the hour lets ten thousand through.
 */
const [port, databaseUrl = "", dataDir = "", fault = ""] = process.argv.slice(2);
const onFault = createFaultLines({
  log: (_level, { msg }) => console.error(`web: ${msg}`),
  elapsed: () => performance.now(),
});
const database = postgresPool({ databaseUrl, onError: onFault, name: "gridpress-intake" });
const stored = { dataDir, s3: undefined };
const secrets = { secret: testSecrets.INTAKE_SECRET, publicKey: testSecrets.INTAKE_PUBLIC_KEY };
let body = "";

/** Remembers what comes, without making it flow before somebody reads. */
function overhear(request: IncomingMessage): void {
  const push = request.push.bind(request);
  request.push = (chunk, encoding) => {
    if (chunk) body = String(chunk);
    return push(chunk, encoding);
  };
}

const others = siteListener({
  tree: (read) => read(undefined),
  blobs: { fileOf: async () => undefined },
  takedowns: takedownsOf(),
  search: { ask: async () => undefined },
  intake: openIntakeOffice({
    ...secrets,
    door: withFault(postgresIntakeDoor(database), fault, () => /1997\d{7}/.exec(body)?.[0] ?? ""),
    files: openPrivateFiles("intake", stored),
    waiting: openPrivateFiles("waiting", stored),
    outside: postgresOutside(database),
    addressOf: ({ socket, headers }) =>
      clientAddress({
        ...{ socketAddress: socket.remoteAddress, trustedHops: 1 },
        forwardedFor: headers["x-forwarded-for"],
      }),
    elapsed: () => performance.now() * 3600,
    onFault,
  }),
  isSecure: false,
  origin: "http://site.example",
  log: (line) => console.log(JSON.stringify(line)),
  onFault,
});
const server = publicServer({
  service: {
    answer: async () => ({ status: 404, headers: {}, body: "" }),
    clientAddress: () => undefined,
  },
  others: (request, response) => {
    if (fault === "talkative") overhear(request);
    others(request, response);
  },
  isLarge: takesFiles,
  onFault,
});
server.listen(Number(port), "127.0.0.1", () => process.send?.("ready"));
process.once("disconnect", () => process.exit());
