import { addDays, shanghaiDay, startOfDay } from "#leaves/shanghaiTime.ts";
import type { IntakeOffice } from "./intakeOffice.ts";

type Swept = Pick<IntakeOffice, "files" | "waiting" | "outside" | "now">;

/** So many files are asked about at once. */
const atOnce = 500;

async function removeUnnamed({ files, outside }: Swept, hashes: readonly string[]): Promise<void> {
  for (const hash of await outside.unnamedFiles(hashes)) await files.remove(hash);
}

/**
 * Rule O41: takes out what waits for forms that nobody sent, what a process that was killed left half-written, and files whose form was never
 * filed; all of it from before yesterday, so that nothing is touched that somebody is at.
 */
export async function sweepFiles(office: Swept): Promise<void> {
  const { files, waiting, now } = office;
  const yesterday = addDays(shanghaiDay(now()), -1);
  const before = new Date(startOfDay(yesterday));
  for await (const { name } of waiting.list("")) if (name < yesterday) await waiting.remove(name);
  for (const one of [files, waiting]) await one.tidy(before);
  let hashes: string[] = [];
  for await (const { name, at } of files.list("")) {
    if (at < before) hashes.push(name);
    if (hashes.length < atOnce) continue;
    await removeUnnamed(office, hashes);
    hashes = [];
  }
  if (hashes.length > 0) await removeUnnamed(office, hashes);
}

/** Once a day, by whoever sends a form first. */
export function sweepDaily(office: IntakeOffice): void {
  const day = shanghaiDay(office.now());
  if (day === office.swept.day) return;
  office.swept.day = day;
  sweepFiles(office).catch(office.onFault);
}
