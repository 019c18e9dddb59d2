import { getPayload } from "payload";
import { runCommand } from "#operations/runCommand.ts";
import { step } from "#operations/step.ts";
import { plantSample } from "./planting/plantSample.ts";

// Inside a transaction Payload asks one connection several things at once; pg queues them and warns of its next major.
process.noDeprecation = true;

/** Plants the sample content into the database of the environment: `npm run seed`. */
async function plant(): Promise<void> {
  const { default: config } = await import("../cms/payload.config.ts");
  const payload = await getPayload({ config });
  const planted = await plantSample({ payload, now: new Date(), step });
  console.log(planted > 0 ? `植入 ${planted} 份示例稿件` : "示例稿件都在，没有改动");
}

await runCommand(plant);
