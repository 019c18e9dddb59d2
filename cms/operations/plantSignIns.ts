import { randomBytes } from "node:crypto";
import { chmod, writeFile } from "node:fs/promises";
import { getPayload } from "payload";
import { environment } from "#leaves/environment.ts";
import { ensureRoleAccounts } from "#people/ensureRoleAccounts.ts";
import { seatJuror } from "#voting/jury/juror.ts";
import { dataPaths } from "./dataDir.ts";
import { plantReviews } from "./plantReviews.ts";
import { runCommand } from "./runCommand.ts";
import { signInSheet } from "./signInSheet.ts";

/** The street whose correspondent the sample has: 簇桥街道, 武侯区. */
const sampleStreet = "510107011";

/**
 * Makes one account for each role, with passwords that only the sheet in the data folder knows. Does nothing
 * when there are accounts already: nobody's newsroom gets strangers.
 */
async function plantSignIns(): Promise<void> {
  const { GRIDPRESS_DATA_DIR, ADMIN_ORIGIN } = environment("GRIDPRESS_DATA_DIR", "ADMIN_ORIGIN");
  const { default: config } = await import("../payload.config.ts");
  const payload = await getPayload({ config });
  if ((await payload.count({ collection: "users" })).totalDocs > 0) {
    console.log("已有账号，不再建立示例账号");
    return;
  }
  const made = await ensureRoleAccounts({ payload, street: sampleStreet, randomBytes });
  const juror = made.find(({ role }) => role === "juror");
  if (juror) await seatJuror(payload, { username: juror.username, by: "示例数据" });
  await plantReviews(payload);
  const file = dataPaths(GRIDPRESS_DATA_DIR).signIns;
  await writeFile(file, signInSheet(ADMIN_ORIGIN, made), { mode: 0o600 });
  await chmod(file, 0o600);
}

await runCommand(plantSignIns);
