import type { Payload } from "payload";
import { startFinding } from "#panel/find/startFinding.ts";

/** What an editor types: rare and common, in one word and several, in letters, with marks of SQL. */
const typed = [
  "院落",
  "办",
  "第9973个",
  "院落里商量着办",
  "楼栋长 黑板",
  "shenyue",
  "sy",
  "簇桥",
  "100%",
];

const rounds = 5;

/** How long a list of the panel takes to find stories, and how long all of them take to become findable. */
export async function measurePanel(payload: Payload) {
  const began = performance.now();
  await startFinding(payload);
  const filledMs = performance.now() - began;
  const { listSearchableFields = [] } = payload.collections.cases.config.admin;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const like of typed) {
      const where = { or: listSearchableFields.map((field) => ({ [field]: { like } })) };
      const start = performance.now();
      await payload.find({ collection: "cases", where, limit: 10, depth: 0 });
      times.push(performance.now() - start);
    }
  times.sort((one, other) => one - other);
  return {
    panel_p95_ms: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
    panel_fill_s: Math.round(filledMs / 1000),
  };
}
