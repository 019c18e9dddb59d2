import type { Role } from "#people/roles.ts";
import type { Act, NewAct } from "./act.ts";
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
  | "not-signed"
  | "no-debt";

export type ActFacts = {
  readonly act: NewAct;
  /** Roles that the account acts with: its own, and of whom it stands in for. */
  readonly role: Role;
  readonly acts: readonly Act[];
  readonly standing: Standing;
  /** Hash of the present text, and of what is live. */
  readonly hash: string;
  readonly liveHash?: string;
  readonly now: number;
  /** Whether a writer of this text has another one live whose missing stages are overdue. */
  readonly hasOverdue: boolean;
};

const longestDebtMs = 24 * 3_600_000;

const rolesOf = (config: ChainConfig, stage: StageKey) =>
  config.stages.find(({ key }) => key === stage)?.roles ?? [];

type Signing = Extract<NewAct, { kind: "sign" }>;

const peopleOf = ({ by, standsFor }: Signing) => (standsFor === undefined ? [by] : [by, standsFor]);

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

const decideSign = (act: Signing, facts: ActFacts): ActRefusal | undefined => {
  const { standing, role, hash, acts } = facts;
  if (standing.state !== "waiting" || !standing.config) return "not-waiting";
  if (act.stage !== standing.next) return "other-stage";
  if (!rolesOf(standing.config, act.stage).includes(role)) return "wrong-role";
  if (act.hash !== hash) return "changed-since";
  return personProblem(act, standing.writers, currentRound(acts));
};

const decideLate = (act: Signing, facts: ActFacts): ActRefusal | undefined => {
  const { debt } = facts.standing;
  if (!debt) return "no-debt";
  if (act.stage !== debt.next) return "other-stage";
  if (!rolesOf(debt.urgent.config, act.stage).includes(facts.role)) return "wrong-role";
  if (act.hash !== debt.urgent.hash || act.hash !== facts.liveHash) return "changed-since";
  return personProblem(act, debt.writers, debt.signatures);
};

const decideUrgent = (
  act: Extract<NewAct, { kind: "urgent" }>,
  { role, standing, hash, now, hasOverdue }: ActFacts,
): ActRefusal | undefined => {
  if (role !== "chief-editor") return "wrong-role";
  if (standing.writers.has(act.by)) return "wrote-it";
  if (act.hash !== hash) return "changed-since";
  if (!(act.deadline > now) || act.deadline > now + longestDebtMs) return "deadline";
  return hasOverdue ? "overdue" : undefined;
};

const isUnderReview = ({ state }: Standing) => state === "waiting" || state === "signed";

/** Whether an act may be done to a document; nothing when it may. Rules R8 to R13. */
export function decideAct(facts: ActFacts): ActRefusal | undefined {
  const { act, standing, hash, role } = facts;
  switch (act.kind) {
    case "write":
      return undefined;
    case "submit":
      return isUnderReview(standing) ? "in-review" : undefined;
    case "sign":
      return act.isLate ? decideLate(act, facts) : decideSign(act, facts);
    case "return": {
      if (!standing.config || !isUnderReview(standing)) return "not-waiting";
      const stage = standing.next ?? "final";
      if (!rolesOf(standing.config, stage).includes(role)) return "wrong-role";
      return standing.writers.has(act.by) ? "wrote-it" : undefined;
    }
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
