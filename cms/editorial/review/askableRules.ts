import type { ChangeClass } from "#edition/signed/classOfChange.ts";
import type { Role } from "#people/roles.ts";
import type { Act, AskedSigner, NewAct } from "./act.ts";
import { decideAct } from "./decideAct.ts";
import { standingOf } from "./foldRules.ts";

/** An account that signs texts of a kind. */
export type Signer = { readonly id: string; readonly name: string; readonly role: Role };

type Facts = {
  readonly submit: Extract<NewAct, { kind: "submit" }>;
  readonly acts: readonly Act[];
  readonly classOf: (hash: string) => ChangeClass;
  readonly signers: readonly Signer[];
  readonly now: number;
};

/** Rule R26: those who might sign the stage that waits once the text is handed in, as rules R8 and R9 have it. */
export function askable({ submit, acts, classOf, signers, now }: Facts): AskedSigner[] {
  const handedIn = [...acts, { ...submit, id: (acts.at(-1)?.id ?? 0) + 1, at: now }];
  const standing = standingOf(handedIn, classOf);
  const { next: stage } = standing;
  if (!stage) return [];
  const { hash } = submit;
  return signers
    .filter(({ id, name, role }) => {
      const act: NewAct = { kind: "sign", by: id, byName: name, hash, stage, note: "" };
      const facts = { act, role, acts: handedIn, standing, hash, now, hasOverdue: false };
      return decideAct(facts) === undefined;
    })
    .map(({ id, name }) => ({ id, name, stage }));
}

/** Rule R26: a signature of somebody else than was asked says so; of who stands in for them it does not. */
export function takenOver(act: NewAct, asked: AskedSigner | undefined): NewAct {
  if (act.kind !== "sign" || act.isLate || !asked || act.stage !== asked.stage) return act;
  const isAsked = act.by === asked.id || act.standsFor === asked.id;
  return isAsked ? act : { ...act, tookOverFrom: asked.name };
}
