import type { Role } from "#people/roles.ts";
import type { Act, NewAct } from "./act.ts";
import type { StageKey } from "./chainConfig.ts";
import { type ActFacts, decideAsDeputy } from "./decideAct.ts";
import type { Standing } from "./foldRules.ts";

/** The acts that somebody is offered in the panel. */
export type Offered = {
  readonly submit: boolean;
  readonly sign: boolean;
  readonly late: boolean;
  readonly return: boolean;
  readonly withdraw: boolean;
  readonly urgent: boolean;
  /** Earlier stages to which a text may be sent back. */
  readonly returnTo: readonly StageKey[];
  /** The name of whom the account would sign for. */
  readonly asDeputyOf?: string;
};

type Facts = {
  readonly by: string;
  readonly role: Role;
  readonly acts: readonly Act[];
  readonly standing: Standing;
  readonly hash: string;
  readonly liveHash: string | undefined;
  readonly now: number;
  readonly rights: Readonly<Record<"submit" | "sign" | "urgent", boolean>>;
  readonly delegators?: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
  }[];
  readonly dutyChief?: ActFacts["dutyChief"];
};

/** What the rules would let an account do now; whether its writers owe something is only known when it is done. */
export function offeredActs(facts: Facts): Offered {
  const { by, standing, hash, now, rights, liveHash, delegators = [], ...others } = facts;
  const who = { by, byName: "", note: "" };
  const config = { version: 0, stages: [], slipCharacters: 0 };
  const decide = (act: NewAct) =>
    decideAsDeputy({
      ...{ ...others, act, standing, hash, now, delegators, hasOverdue: false },
      ...(liveHash !== undefined && { liveHash }),
    });
  const may = (act: NewAct) => decide(act).refusal === undefined;
  const { debt, next } = standing;
  const deadline = now + 1;
  const back = { ...who, kind: "return", returnClass: "other" } as const;
  const signing: NewAct | undefined = debt
    ? { ...who, kind: "sign", isLate: true, hash: debt.urgent.hash, stage: debt.next }
    : next && { ...who, kind: "sign", hash, stage: next };
  const signed = signing && decide(signing);
  const deputyOf =
    signed?.refusal === undefined && signed?.act.kind === "sign" && signed.act.standsForName;
  return {
    submit: rights.submit && may({ ...who, kind: "submit", hash, config }),
    sign: rights.sign && next !== undefined && may({ ...who, kind: "sign", hash, stage: next }),
    late:
      rights.sign &&
      debt !== undefined &&
      may({ ...who, kind: "sign", isLate: true, hash: debt.urgent.hash, stage: debt.next }),
    return: rights.sign && may(back),
    returnTo: rights.sign
      ? standing.signatures.flatMap(({ stage }) => (may({ ...back, to: stage }) ? stage : []))
      : [],
    ...(deputyOf && rights.sign && { asDeputyOf: deputyOf }),
    withdraw: rights.submit && may({ by, byName: "", kind: "withdraw" }),
    urgent:
      rights.urgent &&
      may({ ...who, kind: "urgent", hash, urgentClass: "breaking", deadline, config }),
  };
}
