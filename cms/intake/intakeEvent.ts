import type { StoredFile } from "./recommendation.wire.ts";

/** Who acts on a recommendation: whoever holds its code, or an account of the newsroom. */
export type IntakeParty = "sender" | "desk";

/** How what a sender said reached the desk, which wrote it down (rule O52); `cameAt` in ms. */
export type Taken = {
  readonly channel: "telephone" | "weibo" | "wechat";
  readonly cameAt: number;
  readonly known: "code" | "callback" | "account";
};

/** `account` is whoever wrote it down, which no sender reads. */
type ByDesk = { readonly taken?: Taken; readonly account?: string };

/** `key` is that of the form: with the same one it is the same act (rule O4). */
type Said = ByDesk & { readonly text: string; readonly key?: string };

/** What happens to a recommendation (rules O6 and O7), each with what has to be said with it. */
export type IntakeAct =
  | { readonly kind: "look" }
  | { readonly kind: "ask"; readonly question: string }
  | { readonly kind: "adopt" }
  | { readonly kind: "decline"; readonly reason: string; readonly sentence: string }
  | { readonly kind: "publish"; readonly address: string }
  | { readonly kind: "unpublish" }
  | ({ readonly kind: "answer" | "add" } & Said & { readonly files?: readonly StoredFile[] })
  | ({ readonly kind: "correct" } & Said)
  | ({ readonly kind: "withdraw" } & ByDesk);

/** An act as recorded. `id` grows with time; `at` is in ms, the database's; `by` is the account, absent for the sender. */
export type IntakeEvent = IntakeAct & {
  readonly id: number;
  readonly at: number;
  readonly by?: string;
};
