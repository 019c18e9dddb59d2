import type { Role } from "#people/roles.ts";
import type { Act, NewAct } from "./act.ts";
import { decideAct } from "./decideAct.ts";
import type { Standing } from "./foldRules.ts";

/** The acts that somebody is offered in the panel. */
export type Offered = {
  readonly submit: boolean;
  readonly sign: boolean;
  readonly late: boolean;
  readonly return: boolean;
  readonly withdraw: boolean;
  readonly urgent: boolean;
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
};

/** What the rules would let an account do now; whether its writers owe something is only known when it is done. */
export function offeredActs(facts: Facts): Offered {
  const { by, standing, hash, now, rights, liveHash, ...others } = facts;
  const who = { by, byName: "", note: "" };
  const config = { version: 0, stages: [], slipCharacters: 0 };
  const may = (act: NewAct) =>
    decideAct({
      ...{ ...others, act, standing, hash, now, hasOverdue: false },
      ...(liveHash !== undefined && { liveHash }),
    }) === undefined;
  const { debt, next } = standing;
  const deadline = now + 1;
  return {
    submit: rights.submit && may({ ...who, kind: "submit", hash, config }),
    sign: rights.sign && next !== undefined && may({ ...who, kind: "sign", hash, stage: next }),
    late:
      rights.sign &&
      debt !== undefined &&
      may({ ...who, kind: "sign", isLate: true, hash: debt.urgent.hash, stage: debt.next }),
    return: rights.sign && may({ ...who, kind: "return", returnClass: "other" }),
    withdraw: rights.submit && may({ by, byName: "", kind: "withdraw" }),
    urgent:
      rights.urgent &&
      may({ ...who, kind: "urgent", hash, urgentClass: "breaking", deadline, config }),
  };
}
