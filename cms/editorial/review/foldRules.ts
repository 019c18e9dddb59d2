import type { ChangeClass } from "#edition/signed/classOfChange.ts";
import type { Act, AskedSigner } from "./act.ts";
import type { ChainConfig, StageKey } from "./chainConfig.ts";

export type Signature = Extract<Act, { kind: "sign" }>;
type Urgent = Extract<Act, { kind: "urgent" }>;

/** Where a document stands in its chain. */
export type Standing = {
  readonly state: "drafting" | "waiting" | "returned" | "signed" | "urgent";
  readonly config?: ChainConfig;
  readonly submittedBy?: string;
  /** Wrote since it last went live, or handed in (rule R9). */
  readonly writers: ReadonlySet<string>;
  /** Signatures that hold, in the order of the stages. */
  readonly signatures: readonly Signature[];
  /** The stage that waits; undefined when none does. */
  readonly next?: StageKey;
  /** Who was asked by name to sign the stage that waits (rule R26). */
  readonly asked?: AskedSigner;
  /** Put live urgently, and not yet signed by all. */
  readonly debt?: Debt;
  /** Only a slip apart from what is live with all its signatures: the last stage alone signs (rule R24). */
  readonly isFastLane?: boolean;
};

export type Debt = {
  readonly urgent: Urgent;
  readonly writers: ReadonlySet<string>;
  readonly signatures: readonly Signature[];
  readonly next: StageKey;
};

/** Signatures that no later 退回 to their stage or an earlier one took away (rule R11). */
const notSentBack = (acts: readonly Act[], { stages }: ChainConfig): Signature[] => {
  const orderOf = (stage: StageKey) => stages.findIndex(({ key }) => key === stage);
  return acts.filter(
    (act, index): act is Signature =>
      act.kind === "sign" &&
      !acts
        .slice(index)
        .some(
          (one) =>
            one.kind === "return" && one.to !== undefined && orderOf(one.to) <= orderOf(act.stage),
        ),
  );
};

const peopleOf = ({ by, standsFor }: Signature) =>
  standsFor === undefined ? [by] : [by, standsFor];

const isLate = (act: Act) => act.kind === "sign" && act.isLate === true;

/** Acts since the document last went live. */
export const currentRound = (acts: readonly Act[]): readonly Act[] => {
  const last = acts.findLastIndex(({ kind }) => kind === "publish");
  return acts.slice(last + 1).filter((act) => !isLate(act));
};

/** By the last stage alone (rule R24): every configuration has two stages at least. */
const isFast = (act: Act) => act.kind === "publish" && act.stages?.length === 1;

/**
 * Where the acts begin whose writers count (rule R9): behind the last publication; of what was taken down or copied, behind the one before the text
 * that was live, for readers get all of it anew.
 */
function writingSince(acts: readonly Act[], isCopied: boolean): number {
  const last = acts.findLastIndex(({ kind }) => kind === "publish" || kind === "takedown");
  if (acts[last]?.kind !== "takedown" && !isCopied) return last + 1;
  const turns = acts.flatMap((act, at) =>
    act.kind === "takedown" || (act.kind === "publish" && !isFast(act)) ? [{ act, at }] : [],
  );
  const end = isCopied ? "takedown" : undefined;
  const stayed = turns.findLast(
    ({ act }, order) =>
      act.kind === "publish" && (turns[order + 1]?.act.kind ?? end) !== "takedown",
  );
  return stayed ? stayed.at + 1 : 0;
}

const isWriting = ({ kind }: Act) => kind === "write" || kind === "submit";

const writersIn = (acts: readonly Act[]): Set<string> =>
  new Set(
    acts
      .slice(writingSince(acts, false))
      .filter(isWriting)
      .map(({ by }) => by),
  );

/** Rule R9: who wrote or handed in what a copy of the text begins from, with their names of then. */
export const authorsOf = (acts: readonly Act[]): Map<string, string> =>
  new Map(
    acts
      .slice(writingSince(acts, true))
      .filter(isWriting)
      .map(({ by, byName }) => [by, byName]),
  );

/** The stages' last signatures, as far as they hold without a gap (rules R8 to R10). */
function holding(
  given: readonly Signature[],
  facts: {
    config: ChainConfig;
    writers: ReadonlySet<string>;
    classOf: (hash: string) => ChangeClass;
  },
): Signature[] {
  const { config, writers, classOf } = facts;
  const held: Signature[] = [];
  const seen = new Set(writers);
  for (const [index, { key }] of config.stages.entries()) {
    const signature = given.findLast(({ stage }) => stage === key);
    if (!signature || peopleOf(signature).some((one) => seen.has(one))) break;
    const change = classOf(signature.hash);
    const isLast = index === config.stages.length - 1;
    if (change === "other" || (change === "slip" && isLast)) break;
    for (const one of peopleOf(signature)) seen.add(one);
    held.push(signature);
  }
  return held;
}

/** The last urgent act that went live, while stages are missing and nothing signed by all came after it. */
function debtOf(acts: readonly Act[]): Debt | undefined {
  const at = acts.findLastIndex(
    ({ kind }, index) =>
      kind === "urgent" && acts.slice(index).some((one) => one.kind === "publish"),
  );
  const urgent = acts[at];
  if (urgent?.kind !== "urgent") return undefined;
  const published = acts.findIndex(({ kind }, index) => index > at && kind === "publish");
  const later = acts.slice(published + 1);
  if (later.some(({ kind }) => kind === "publish" || kind === "takedown")) return undefined;
  const writers = writersIn(acts.slice(0, published));
  writers.add(urgent.by);
  const signatures = holding(
    later.filter((act): act is Signature => isLate(act)),
    {
      config: urgent.config,
      writers,
      classOf: (hash) => (hash === urgent.hash ? "none" : "other"),
    },
  );
  const next = urgent.config.stages[signatures.length]?.key;
  return next && { urgent, writers, signatures, next };
}

/** Rule R24: whether the text differs by a slip from what is live, and from what all signed last: many slips are more than one. */
function isSlipOfLive(
  acts: readonly Act[],
  facts: { owes: boolean; classOf: (hash: string) => ChangeClass },
): boolean {
  const { owes, classOf } = facts;
  const last = acts.findLast(({ kind }) => kind === "publish" || kind === "takedown");
  if (last?.kind !== "publish" || owes || classOf(last.hash) !== "slip") return false;
  const whole = acts.findLast((act) => act.kind === "publish" && !isFast(act));
  return whole?.kind !== "publish" || classOf(whole.hash) !== "other";
}

/** Where the acts leave a document whose present form differs from a signed one as `classOf` says. */
export function standingOf(acts: readonly Act[], classOf: (hash: string) => ChangeClass): Standing {
  const round = currentRound(acts);
  const writers = writersIn(acts);
  const debt = debtOf(acts);
  const shared = { writers, ...(debt && { debt }) };
  const begun = round.findLastIndex(({ kind }) => kind === "submit" || kind === "urgent");
  const ended = round.findLastIndex(
    (act) => (act.kind === "return" && act.to === undefined) || act.kind === "withdraw",
  );
  const start = round[begun];
  if (ended > begun) {
    const state = round[ended]?.kind === "return" ? "returned" : "drafting";
    return { ...shared, state, signatures: [] };
  }
  if (start?.kind === "urgent") {
    const state = classOf(start.hash) === "none" ? "urgent" : "drafting";
    return { ...shared, state, signatures: [] };
  }
  if (start?.kind !== "submit") return { ...shared, state: "drafting", signatures: [] };
  const { config: whole, by: submittedBy, asks } = start;
  const isFastLane = isSlipOfLive(acts, { owes: debt !== undefined, classOf });
  const config = isFastLane ? { ...whole, stages: whole.stages.slice(-1) } : whole;
  const signatures = holding(notSentBack(round.slice(begun), config), {
    ...{ config, writers, classOf },
  });
  const next = config.stages[signatures.length]?.key;
  return {
    ...shared,
    ...(isFastLane && { isFastLane }),
    config,
    submittedBy,
    signatures,
    state: next ? "waiting" : "signed",
    ...(next && { next }),
    ...(next && asks?.stage === next && { asked: asks }),
  };
}
