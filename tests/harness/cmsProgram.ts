import { getPayload } from "payload";
import { startSchedules } from "#editorial/schedule/startSchedules.ts";
import { startPublisher } from "#release/startPublisher.ts";

/** The work of a cms process that waits for no request, without the panel: `node tests/harness/cmsProgram.ts <site build>`. */
const [siteRoot = ""] = process.argv.slice(2);
const { default: config } = await import("../../cms/payload.config.ts");
const payload = await getPayload({ config });
payload.db.pool.on("error", () => undefined);
startPublisher(payload, siteRoot);
startSchedules(payload, 200);
console.log("ready");
