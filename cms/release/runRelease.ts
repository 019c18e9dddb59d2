import { spawn } from "node:child_process";
import { once } from "node:events";
import { environment } from "#leaves/environment.ts";
import { toReleaseFault } from "./fault.ts";
import { type ReleaseReport, releaseReportWire } from "./report.wire.ts";

const timeLimitMs = 10 * 60_000;
/** From the working directory, which is the repository: a bundler leaves this path alone. */
const script = "cms/release/release.ts";
const outputLimit = 200_000;

function reportIn(output: string): ReleaseReport | undefined {
  try {
    return releaseReportWire.parse(JSON.parse(output.trim().split("\n").at(-1) ?? ""));
  } catch {
    return undefined;
  }
}

/**
 * Makes a release in a short-lived process of its own (`release.ts`), so that the memory of rendering is given
 * back and a crash of a page takes nothing with it. Always answers; it never throws.
 */
export async function runRelease(job: {
  id: string;
  at: Date;
  editionFile: string;
  dataDir: string;
  siteRoot: string;
}): Promise<ReleaseReport> {
  try {
    const child = spawn(process.execPath, [script, job.id, job.at.toISOString(), job.siteRoot], {
      // Only what rendering needs: no secret and no database.
      env: {
        ...environment("NODE_ENV", "SITE_ORIGIN"),
        GRIDPRESS_DATA_DIR: job.dataDir,
        EDITION_FILE: job.editionFile,
      },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeLimitMs,
      killSignal: "SIGKILL",
    });
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (text: string) => {
        output[name] = `${output[name]}${text}`.slice(-outputLimit);
      });
    }
    const [code, signal] = await once(child, "close");
    const report = reportIn(output.stdout);
    if (report?.ok) return report;
    // The site says on its error output what went wrong inside a page.
    if (report) return { ...report, detail: `${report.detail}\n\n${output.stderr}`.trim() };
    const detail = `exit ${signal ?? code}\n${output.stderr}`;
    return { ok: false, fault: signal ? "stopped" : "other", detail };
  } catch (error) {
    return { ok: false, fault: toReleaseFault(error).code, detail: String(error) };
  }
}
