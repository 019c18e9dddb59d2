import path from "node:path";
import next from "next";
import { markInUse } from "#leaves/buildsInUse.ts";
import { currentBuild } from "#leaves/currentBuild.ts";
import { environment } from "#leaves/environment.ts";
import { drain } from "#voting/endpoint/drain.ts";
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

const endPlainly = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

/** How requests are received: known before the first can come. */
const readDoor = (): Door => {
  try {
    return checkEnvironment();
  } catch (error) {
    return endPlainly(error);
  }
};
const door = readDoor();

/** Runs the panel and the API from the build that is current now, until this process ends. */
const build = currentBuild("cms/.next");
if (!build) {
  console.error("管理后台还没有构建，请先运行 npm run build");
  process.exit(1);
}
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
const endOn = (error: unknown) => {
  console.error(error);
  process.exit(1);
};
server.once("error", endOn);
// Only who has the port begins to work; what is asked before that is answered when the panel is ready.
server.listen(port, hostname, () => {
  isReady = app.prepare().then(() => console.log(`cms on http://${hostname}:${port}/`));
  isReady.catch(endOn);
});
