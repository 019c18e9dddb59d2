import type { Act } from "../review/act.ts";
import type { ChainConfig, StageKey } from "../review/chainConfig.ts";

type Of<K extends Act["kind"]> = Extract<Act, { kind: K }>;

/** One stage of a sheet; `tookMs` is the time since the stage before it, or since the text was handed in. */
export type StageLine = { stage: StageKey; signature?: Of<"sign">; tookMs?: number };

/** What happened to one text on its way to readers: one sheet, one publication (rule R18). */
export type Round = {
  submit?: Of<"submit">;
  stages: StageLine[];
  returns: Of<"return">[];
  urgent?: Of<"urgent">;
  publish?: Of<"publish">;
  /** When readers got it no longer, where that followed. */
  takedown?: Of<"takedown">;
};

const lastOf = <K extends Act["kind"]>(acts: readonly Act[], kind: K): Of<K> | undefined =>
  acts.findLast((act): act is Of<K> => act.kind === kind);

const isLate = (act: Act) => act.kind === "sign" && act.isLate === true;

function stagesOf(
  config: ChainConfig | undefined,
  signed: readonly Act[],
  begin: number | undefined,
): StageLine[] {
  let before = begin;
  return (config?.stages ?? []).map(({ key: stage }) => {
    const signature = signed.findLast(
      (act): act is Of<"sign"> => act.kind === "sign" && act.stage === stage,
    );
    if (!signature) return { stage };
    const tookMs = before === undefined ? undefined : Math.max(0, signature.at - before);
    before = signature.at;
    return { stage, signature, ...(tookMs !== undefined && { tookMs }) };
  });
}

/** A slip of a live text went through the last stage alone (rule R24). */
const asked = (config: ChainConfig | undefined, publish: Act | undefined) =>
  config && publish?.kind === "publish" && publish.stages?.length
    ? { ...config, stages: config.stages.filter(({ key }) => publish.stages?.includes(key)) }
    : config;

/**
 * The round that ended with the publication `publishId`, or the one under way where none is named. Signatures given late for an urgent text
 * belong to the publication that they follow.
 */
export function roundOf(acts: readonly Act[], publishId?: number): Round | undefined {
  const end = publishId === undefined ? acts.length : acts.findIndex(({ id }) => id === publishId);
  if (end < 0) return undefined;
  const begin = acts.slice(0, end).findLastIndex(({ kind }) => kind === "publish") + 1;
  const round = acts.slice(begin, end).filter((act) => !isLate(act));
  const later = acts.slice(end + 1);
  const next = later.findIndex(({ kind }) => kind === "publish");
  const after = next < 0 ? later : later.slice(0, next);
  const publish = acts[end];
  const submit = lastOf(round, "submit");
  const urgent = lastOf(round, "urgent");
  const isUrgent = urgent !== undefined && urgent.id > (submit?.id ?? 0);
  const takedown = after.find((act): act is Of<"takedown"> => act.kind === "takedown");
  return {
    ...(submit && { submit }),
    ...(isUrgent && { urgent }),
    ...(publish?.kind === "publish" && { publish }),
    ...(publish && takedown && { takedown }),
    returns: round.filter((act): act is Of<"return"> => act.kind === "return"),
    stages: isUrgent
      ? stagesOf(urgent.config, after.filter(isLate), publish?.at)
      : stagesOf(
          asked(submit?.config, publish),
          round.filter(({ id, kind }) => kind === "sign" && id > (submit?.id ?? 0)),
          submit?.at,
        ),
  };
}

/** How a number is written: `审签 2026-0012`. */
export const slipNumber = (year: number, number: number): string =>
  `${year}-${String(number).padStart(4, "0")}`;

/** A length of time as a sheet says it. */
export function tookWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分钟`;
}
