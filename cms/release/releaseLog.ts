import type { Payload } from "payload";
import type { PressFault } from "./press/press.wire.ts";
import { faultWording, wording } from "./wording.ts";

/** Rows of 发布记录 that are kept, of failures and of the others apart: a night of failures takes no history away. */
const keptOfEach = 100;
const detailLimit = 8_000;

/** The record of a release that is under way. */
export type ReleaseRow = { id: number; number: number };

export type ReleaseFailureFacts = PressFault & {
  seconds?: number;
  /** Whether there is a site that readers go on seeing. */
  hasLive: boolean;
};

const newest = (payload: Payload, below = Number.MAX_SAFE_INTEGER) =>
  payload
    .find({
      collection: "releases",
      where: { number: { less_than: below } },
      sort: "-number",
      limit: 1,
      depth: 0,
    })
    .then(({ docs }) => docs[0]);

async function prune(payload: Payload): Promise<void> {
  for (const state of [{ equals: "failed" }, { not_equals: "failed" }]) {
    const { docs } = await payload.find({
      collection: "releases",
      where: { state },
      sort: "-number",
      page: keptOfEach + 1,
      limit: 1,
      depth: 0,
    });
    const [oldest] = docs;
    if (!oldest) continue;
    await payload.delete({
      collection: "releases",
      where: { state, number: { less_than_equal: oldest.number } },
    });
  }
}

/**
 * Opens the record of a release; rows that a killed process left running are closed as stopped. Its number is above that
 * of every row and above `liveNumber`, also after a database was put back that knows less than the live site.
 */
export async function beginRelease(
  payload: Payload,
  facts: { cause: string; by: string; changes: number; liveNumber: number | undefined },
): Promise<ReleaseRow> {
  const { liveNumber = 0, ...data } = facts;
  const { docs: abandoned } = await payload.find({
    collection: "releases",
    where: { state: { equals: "running" } },
    pagination: false,
    depth: 0,
  });
  for (const row of abandoned)
    await failRelease(payload, row, {
      fault: "stopped",
      detail: "",
      hasLive: liveNumber > 0,
    });
  const number = Math.max((await newest(payload))?.number ?? 0, liveNumber) + 1;
  const { id } = await payload.create({
    collection: "releases",
    data: { ...data, number, state: "running" },
  });
  return { id, number };
}

/** Closes the record of a release that is live; `problems` names documents that stayed behind. No release waits for old records to go. */
export async function finishRelease(
  payload: Payload,
  id: number,
  facts: { pages: number; changed: number; seconds: number; problems: readonly string[] },
): Promise<void> {
  const problems = facts.problems.join("\n");
  await payload.update({ collection: "releases", id, data: { ...facts, problems, state: "live" } });
  await prune(payload);
}

/**
 * Closes the record of a release that failed, with words for the editor and the program's own, and says so in the log. It
 * takes the place of the record before when that failed for the same reason, and goes on counting.
 */
export async function failRelease(
  payload: Payload,
  { id, number }: ReleaseRow,
  failure: ReleaseFailureFacts,
): Promise<void> {
  const { fault, subject = "", detail, seconds, hasLive } = failure;
  const message = `${faultWording[fault](subject)}${hasLive ? wording.oldTreeStays : wording.noTreeYet}`;
  const before = await newest(payload, number);
  const isSame = before?.state === "failed" && before.message === message;
  const tries = (isSame ? (before.tries ?? 1) : 0) + 1;
  const since = (isSame && before.since) || new Date().toISOString();
  payload.logger.error({ msg: wording.failed({ number, fault, tries, message }) });
  await payload.update({
    collection: "releases",
    id,
    data: {
      ...{ state: "failed" as const, fault, message, tries, since, seconds },
      detail: detail.slice(0, detailLimit),
    },
  });
  if (isSame) await payload.delete({ collection: "releases", id: before.id });
  await prune(payload);
}
