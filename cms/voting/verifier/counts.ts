/** A frozen count (FORMAT.md, section 5). */
import type { Tell } from "./bytes.ts";
import type { Sealed } from "./seals.ts";

export type StreamCount = {
  stream: "likes" | "ballots";
  votes: number;
  seal?: { number: number; head: string };
  counts: Record<"candidate" | "raw" | "held" | "voided" | "valid", number>[];
  batches: { id: number; votes: number; state: "released" | "void" }[];
};

/** The frozen count of one stream against the seals: it covers all of them and says what they say. */
export function checkCount(count: StreamCount, sealed: Sealed | undefined, tell: Tell) {
  const { stream, votes, seal, counts, batches } = count;
  const name = `计票（${stream}）`;
  if (votes !== (sealed?.total ?? 0)) tell(`${name}：票数与封存不符`);
  if (seal?.number !== sealed?.number || seal?.head !== sealed?.link)
    tell(`${name}：不是按最后一份封存计的票`);
  for (const { candidate, raw, held, voided, valid } of counts) {
    if (valid !== raw - voided || voided > held || held > raw || voided < 0)
      tell(`${name}：${candidate} 号的原始票、作废票与有效票对不上`);
    if (sealed && sealed.covered === sealed.total && raw !== (sealed.tally[candidate] ?? 0))
      tell(`${name}：${candidate} 号与封存的票数不符`);
  }
  const sum = (of: "raw" | "held" | "voided") => counts.reduce((all, row) => all + row[of], 0);
  const inBatches = (state?: "void") =>
    batches.reduce((all, one) => all + (!state || one.state === state ? one.votes : 0), 0);
  if (stream === "likes") {
    if (votes !== sum("raw")) tell(`${name}：合计与票数不符`);
    if (inBatches() !== sum("held")) tell(`${name}：各批暂扣的票数与暂扣合计不符`);
    if (inBatches("void") !== sum("voided")) tell(`${name}：各批作废的票数与作废合计不符`);
  }
  if (inBatches("void") === 0 && sum("voided") > 0) tell(`${name}：有作废的票，却没有作废的批次`);
}
