/** Who acts on a recommendation: whoever holds its code, or an account of the newsroom. */
export type IntakeParty = "sender" | "desk";

/** What happens to a recommendation (rules O6 and O7), each with what has to be said with it. */
export type IntakeAct =
  | { readonly kind: "look" }
  | { readonly kind: "ask"; readonly question: string }
  | { readonly kind: "adopt" }
  | { readonly kind: "decline"; readonly reason: string; readonly sentence: string }
  | { readonly kind: "publish"; readonly address: string }
  | { readonly kind: "unpublish" }
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "add"; readonly text: string }
  | { readonly kind: "correct"; readonly text: string }
  | { readonly kind: "withdraw" };

/** An act as recorded. `id` grows with time; `at` is in ms, the database's; `by` is the account, absent for the sender. */
export type IntakeEvent = IntakeAct & {
  readonly id: number;
  readonly at: number;
  readonly by?: string;
};
