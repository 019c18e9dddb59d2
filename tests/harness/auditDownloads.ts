import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { writeAuditFiles } from "#tests/factories/auditFiles.ts";
import type { Meddling } from "#tests/factories/meddling.ts";

/** Runs a program of the stand-alone verifier as a stranger does. */
export const runVerifier = (program: "main" | "cosign", ...args: string[]) =>
  new Promise<{ code: unknown; text: string }>((resolve) => {
    execFile(process.execPath, [`cms/verifier/${program}.ts`, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, text: stdout + stderr }),
    );
  });

/** Folders with audit files of a campaign, meddled with as asked; they go when the tests of a file are done. */
export function auditDownloads() {
  const root = mkdtempSync(path.join(os.tmpdir(), "gridpress-verifier-"));
  let made = 0;
  afterAll(() => rm(root, { recursive: true }));
  const files = async (meddling: Meddling = {}): Promise<string> => {
    made += 1;
    const folder = path.join(root, String(made));
    await writeAuditFiles(folder, meddling);
    return folder;
  };
  return { root, files };
}
