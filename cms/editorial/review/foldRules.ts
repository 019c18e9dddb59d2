import type { ChangeClass } from "#edition/signed/classOfChange.ts";
import type { Act } from "./act.ts";
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
  /** Put live urgently, and not yet signed by all. */
  readonly debt?: Debt;
};

export type Debt = {
  readonly urgent: Urgent;
  readonly writers: ReadonlySet<string>;
  readonly signatures: readonly Signature[];
  readonly next: StageKey;
};

const peopleOf = ({ by, standsFor }: Signature) =>
  standsFor === undefined ? [by] : [by, standsFor];

const isLate = (act: Act) => act.kind === "sign" && act.isLate === true;

/** Acts since the document last went live. */
export const currentRound = (acts: readonly Act[]): readonly Act[] => {
  const last = acts.findLastIndex(({ kind }) => kind === "publish");
  return acts.slice(last + 1).filter((act) => !isLate(act));
};

const writersIn = (acts: readonly Act[]): Set<string> =>
  new Set(acts.flatMap((act) => (act.kind === "write" || act.kind === "submit" ? [act.by] : [])));

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
  if (later.some(({ kind }) => kind === "publish")) return undefined;
  const before = acts.slice(0, at).findLastIndex(({ kind }) => kind === "publish");
  const writers = writersIn(acts.slice(before + 1, published));
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

/** Where the acts leave a document whose present form differs from a signed one as `classOf` says. */
export function standingOf(acts: readonly Act[], classOf: (hash: string) => ChangeClass): Standing {
  const round = currentRound(acts);
  const writers = writersIn(round);
  const debt = debtOf(acts);
  const shared = { writers, ...(debt && { debt }) };
  const begun = round.findLastIndex(({ kind }) => kind === "submit" || kind === "urgent");
  const ended = round.findLastIndex(({ kind }) => kind === "return" || kind === "withdraw");
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
  const { config, by: submittedBy } = start;
  const signatures = holding(
    round.slice(begun).filter((act): act is Signature => act.kind === "sign"),
    { config, writers, classOf },
  );
  const next = config.stages[signatures.length]?.key;
  return {
    ...shared,
    config,
    submittedBy,
    signatures,
    state: next ? "waiting" : "signed",
    ...(next && { next }),
  };
}
