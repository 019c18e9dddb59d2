import type { Role } from "#people/roles.ts";

/** Why a delegation is not taken; `wording.ts` says it in Chinese. */
export type DelegationRefusal = "not-own" | "same-person" | "not-a-signer" | "no-time" | "too-long";

const signers: ReadonlySet<Role> = new Set(["editor", "director", "chief-editor"]);

/** Who is away longer hands their signing on anew, or is no signer any more. */
const longestDays = 92;

type Person = { readonly id: string; readonly role: Role };

/**
 * Whether signing may be handed to somebody for a time: one's own that stays one's own, or anybody's by a chief editor, from one who signs to another one who signs;
 * rule R22.
 */
export function mayDelegate(facts: {
  readonly actor: Person;
  readonly from: Person;
  /** Whose signing it handed on before this change; absent while it is made. */
  readonly before?: Person;
  readonly to: Person;
  /** In milliseconds since 1970. */
  readonly begins: number;
  readonly ends: number;
}): DelegationRefusal | undefined {
  const { actor, from, before = from, to, begins, ends } = facts;
  const isOwn = actor.id === from.id && actor.id === before.id;
  if (!isOwn && actor.role !== "chief-editor") return "not-own";
  if (from.id === to.id) return "same-person";
  if (!signers.has(from.role) || !signers.has(to.role)) return "not-a-signer";
  if (!(ends > begins)) return "no-time";
  return ends - begins > longestDays * 86_400_000 ? "too-long" : undefined;
}
