import path from "node:path";
import next from "next";
import { markInUse } from "#leaves/buildsInUse.ts";
import { currentBuild } from "#leaves/currentBuild.ts";
import { environment } from "#leaves/environment.ts";
import { faultLine } from "#leaves/faultLine.ts";
import { keepWatchdog } from "#metrics/keepWatchdog.ts";
import { drain } from "#web/server/drain.ts";
import { checkEnvironment } from "./checkEnvironment.ts";
import { cmsServer } from "./cmsServer.ts";
import { type Door, receive } from "./guardDoor.ts";
import { speakPlainly } from "./speakPlainly.ts";

/** Longest that answers under way are waited for at the end, in ms. */
const graceMs = 5_000;

speakPlainly(console);
const {
  CMS_PORT: port,
  GRIDPRESS_DATA_DIR,
  HOST: hostname,
} = environment("CMS_PORT", "GRIDPRESS_DATA_DIR", "HOST");

const endWith = (said: string): never => {
  console.error(said);
  process.exit(1);
};

/** What is known before the first request can come: how requests are received, and the build that answers until the end. */
const begin = (): { door: Door; build: string } => {
  try {
    const build = currentBuild("cms/.next");
    if (!build) throw new Error("管理后台还没有构建，请先运行 npm run build");
    return { door: checkEnvironment(), build };
  } catch (error) {
    return endWith(error instanceof Error ? error.message : String(error));
  }
};
const { door, build } = begin();
markInUse(GRIDPRESS_DATA_DIR, build);
process.env.PANEL_FOLDER = path.relative("cms", build);

const app = next({ dev: false, dir: "cms", hostname, port });
let isReady: Promise<void> | undefined;
const server = cmsServer(async (request, response) => {
  receive(request, response, door);
  await isReady;
  await app.getRequestHandler()(request, response);
});

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => void drain(server, graceMs).then(() => process.exit(0)));
const endOnFault = (error: unknown) => endWith(faultLine(error));
// A fault that nothing catches later is logged by Next, and survived: what others write here must not end with it.
server.once("error", endOnFault);
// Only who has the port begins to work; what is asked before that is answered when the panel is ready.
server.listen(port, hostname, () => {
  keepWatchdog();
  isReady = app.prepare().then(() => console.log(`cms on http://${hostname}:${port}/`));
  isReady.catch(endOnFault);
});
