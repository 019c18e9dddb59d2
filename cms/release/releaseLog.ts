import type { Payload } from "payload";
import type { ReleaseReport } from "./report.wire.ts";
import { faultWording, wording } from "./wording.ts";

/** Rows of 发布记录 that are kept. */
const keptReleases = 100;
const detailLimit = 8_000;

/** Opens the record of a release; rows that a killed process left running are closed as stopped. */
export async function beginRelease(
  payload: Payload,
  facts: { cause: string; changes: number },
): Promise<{ id: number; number: number }> {
  const { docs: abandoned } = await payload.find({
    collection: "releases",
    where: { state: { equals: "running" } },
    pagination: false,
    depth: 0,
  });
  for (const { id } of abandoned) await failRelease(payload, id, { fault: "stopped", detail: "" });
  const { docs } = await payload.find({
    collection: "releases",
    sort: "-number",
    limit: 1,
    depth: 0,
  });
  const number = (docs[0]?.number ?? 0) + 1;
  const { id } = await payload.create({
    collection: "releases",
    data: { ...facts, number, state: "running" },
  });
  await payload.delete({
    collection: "releases",
    where: { number: { less_than_equal: number - keptReleases } },
  });
  return { id, number };
}

/** Closes the record of a release that is live; `problems` names documents that stayed behind. */
export async function finishRelease(
  payload: Payload,
  id: number,
  facts: { pages: number; changed: number; seconds: number; problems: readonly string[] },
): Promise<void> {
  const problems = facts.problems.join("\n");
  await payload.update({ collection: "releases", id, data: { ...facts, problems, state: "live" } });
}

/** Closes the record of a release that failed, with words for the editor and the program's own. */
export async function failRelease(
  payload: Payload,
  id: number,
  failure: Omit<Extract<ReleaseReport, { ok: false }>, "ok"> & { seconds?: number },
): Promise<void> {
  const { fault, subject = "", detail, seconds } = failure;
  const message = `${faultWording[fault](subject)}${wording.oldTreeStays}`;
  await payload.update({
    collection: "releases",
    id,
    data: { state: "failed", fault, message, detail: detail.slice(0, detailLimit), seconds },
  });
}
