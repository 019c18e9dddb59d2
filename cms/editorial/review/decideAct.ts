import type { Role } from "#people/roles.ts";
import { type Act, areAllChecked, type NewAct } from "./act.ts";
import type { ChainConfig, StageKey } from "./chainConfig.ts";
import { currentRound, type Standing } from "./foldRules.ts";

/** Why an act is refused; `wording.ts` says it in Chinese. */
export type ActRefusal =
  | "in-review"
  | "not-waiting"
  | "other-stage"
  | "wrong-role"
  | "wrote-it"
  | "signed-another"
  | "changed-since"
  | "not-yours"
  | "deadline"
  | "overdue"
  | "not-on-duty"
  | "not-earlier"
  | "not-signed"
  | "no-debt"
  | "cannot-ask"
  | "unsaid"
  | "unchecked"
  | "demands";

type Delegator = { readonly id: string; readonly role: Role };

export type ActFacts = {
  readonly act: NewAct;
  readonly role: Role;
  /** Those for whom the account may sign now (rule R22). */
  readonly delegators?: readonly Delegator[];
  /** The chief of the running shift; absent while none is in the roster (rule R21). */
  readonly dutyChief?: string | undefined;
  readonly acts: readonly Act[];
  readonly standing: Standing;
  /** Hash of the present text, and of what is live. */
  readonly hash: string;
  readonly liveHash?: string;
  readonly now: number;
  /** Whether a writer of this text has another one live whose missing stages are overdue. */
  readonly hasOverdue: boolean;
  /** Whether a 必改 of the comments is open (rule Q3). */
  readonly hasDemands?: boolean;
};

const longestDebtMs = 24 * 3_600_000;

const rolesOf = (config: ChainConfig, stage: StageKey) =>
  config.stages.find(({ key }) => key === stage)?.roles ?? [];

type Signing = Extract<NewAct, { kind: "sign" }>;
type Returning = Extract<NewAct, { kind: "return" }>;

/** The role with which an account acts: its own, or that of whom it stands in for. */
const actingRole = (
  { standsFor }: Pick<Signing, "standsFor">,
  { role, delegators = [] }: ActFacts,
): Role | undefined =>
  standsFor === undefined ? role : delegators.find(({ id }) => id === standsFor)?.role;

const isRoleOf = (config: ChainConfig, stage: StageKey, role: Role | undefined) =>
  role !== undefined && rolesOf(config, stage).includes(role);

const peopleOf = ({ by, standsFor }: Pick<Signing, "by" | "standsFor">) =>
  standsFor === undefined ? [by] : [by, standsFor];

/** Rule R9, over all signatures of the run, those that fell included. */
const personProblem = (
  act: Signing,
  writers: ReadonlySet<string>,
  earlier: readonly Act[],
): ActRefusal | undefined => {
  const people = peopleOf(act);
  if (people.some((one) => writers.has(one))) return "wrote-it";
  const signedAnother = earlier.some(
    (one) =>
      one.kind === "sign" &&
      one.stage !== act.stage &&
      peopleOf(one).some((person) => people.includes(person)),
  );
  return signedAnother ? "signed-another" : undefined;
};

/** Rule Q3. */
const isHeldByDemands = (act: Signing, { hasDemands }: ActFacts, { stages }: ChainConfig) =>
  hasDemands === true && act.stage === stages[0]?.key;

const decideSign = (act: Signing, facts: ActFacts): ActRefusal | undefined => {
  const { standing, hash, acts } = facts;
  if (standing.state !== "waiting" || !standing.config) return "not-waiting";
  if (act.stage !== standing.next) return "other-stage";
  if (!isRoleOf(standing.config, act.stage, actingRole(act, facts))) return "wrong-role";
  if (act.hash !== hash) return "changed-since";
  if (isHeldByDemands(act, facts, standing.config)) return "demands";
  return personProblem(act, standing.writers, currentRound(acts));
};

const decideLate = (act: Signing, facts: ActFacts): ActRefusal | undefined => {
  const { debt } = facts.standing;
  if (!debt) return "no-debt";
  if (act.stage !== debt.next) return "other-stage";
  if (!isRoleOf(debt.urgent.config, act.stage, actingRole(act, facts))) return "wrong-role";
  if (act.hash !== debt.urgent.hash || act.hash !== facts.liveHash) return "changed-since";
  if (isHeldByDemands(act, facts, debt.urgent.config)) return "demands";
  return personProblem(act, debt.writers, debt.signatures);
};

const decideUrgent = (
  act: Extract<NewAct, { kind: "urgent" }>,
  { role, standing, hash, now, hasOverdue, dutyChief }: ActFacts,
): ActRefusal | undefined => {
  if (role !== "chief-editor") return "wrong-role";
  if (dutyChief !== undefined && dutyChief !== act.by) return "not-on-duty";
  if (standing.writers.has(act.by)) return "wrote-it";
  if (act.hash !== hash) return "changed-since";
  if (!(act.deadline > now) || act.deadline > now + longestDebtMs) return "deadline";
  return hasOverdue ? "overdue" : undefined;
};

/** Rule R11: to the author, or to a stage that was signed before the one that waits. */
const decideReturn = (act: Returning, facts: ActFacts): ActRefusal | undefined => {
  const { standing } = facts;
  const { config, next, writers } = standing;
  if (!config || !isUnderReview(standing)) return "not-waiting";
  if (!isRoleOf(config, next ?? "final", actingRole(act, facts))) return "wrong-role";
  if (act.to !== undefined && !standing.signatures.some(({ stage }) => stage === act.to))
    return "not-earlier";
  return peopleOf(act).some((one) => writers.has(one)) ? "wrote-it" : undefined;
};

const isUnderReview = ({ state }: Standing) => state === "waiting" || state === "signed";

/** Rule R27: what a signature says; who may give it is another question. */
export function saidProblem(act: NewAct): ActRefusal | undefined {
  if (act.kind !== "sign") return undefined;
  const { note, checked = [], stage } = act;
  if (stage === "first" && !areAllChecked(checked)) return "unchecked";
  return note === "" ? "unsaid" : undefined;
}

/** Whether an act may be done to a document; nothing when it may. Rules R8 to R13. */
export function decideAct(facts: ActFacts): ActRefusal | undefined {
  const { act, standing, hash } = facts;
  switch (act.kind) {
    // Recorded of what happened, never asked for.
    case "write":
    case "takedown":
    case "plan":
    case "unplan":
    case "missed":
      return undefined;
    case "submit":
      if (isUnderReview(standing)) return "in-review";
      return act.hash === hash ? undefined : "changed-since";
    case "sign":
      return act.isLate ? decideLate(act, facts) : decideSign(act, facts);
    case "return":
      return decideReturn(act, facts);
    case "withdraw":
      if (!isUnderReview(standing)) return "not-waiting";
      return standing.submittedBy === act.by ? undefined : "not-yours";
    case "urgent":
      return decideUrgent(act, facts);
    case "publish":
      if (act.hash !== hash) return "changed-since";
      return standing.state === "signed" || standing.state === "urgent" ? undefined : "not-signed";
  }
}

/**
 * The same for an act that may be done in somebody's place: as oneself where one's own role may, else for the first of those for whom
 * one may sign.
 */
export function decideAsDeputy(
  facts: Omit<ActFacts, "delegators"> & {
    readonly delegators: readonly (Delegator & { readonly name: string })[];
  },
): { act: NewAct; refusal: ActRefusal | undefined } {
  const { act } = facts;
  const own = { act, refusal: decideAct(facts) };
  if (own.refusal !== "wrong-role" || (act.kind !== "sign" && act.kind !== "return")) return own;
  const tried = facts.delegators.map(({ id: standsFor, name: standsForName }) => {
    const inPlace = { ...act, standsFor, standsForName };
    return { act: inPlace, refusal: decideAct({ ...facts, act: inPlace }) };
  });
  return (
    tried.find(({ refusal }) => refusal === undefined) ??
    tried.find(({ refusal }) => refusal !== "wrong-role") ??
    own
  );
}
