import type { ChainConfig, StageKey } from "./chainConfig.ts";

export const returnClasses = [
  "fact",
  "direction",
  "wording",
  "picture",
  "consent",
  "duplicate",
  "other",
] as const;
export type ReturnClass = (typeof returnClasses)[number];

export const urgentClasses = ["breaking", "correction", "safety"] as const;
export type UrgentClass = (typeof urgentClasses)[number];

type Asked =
  /** Changed what readers would get. */
  | { readonly kind: "write" }
  | {
      readonly kind: "submit";
      readonly hash: string;
      readonly note: string;
      readonly config: ChainConfig;
    }
  | {
      readonly kind: "sign";
      readonly hash: string;
      readonly stage: StageKey;
      readonly note: string;
      /** The account that the signer stands in for. */
      readonly standsFor?: string;
      /** Signs what is live already (rule R13). */
      readonly isLate?: boolean;
    }
  | { readonly kind: "return"; readonly returnClass: ReturnClass; readonly note: string }
  | { readonly kind: "withdraw" }
  | {
      readonly kind: "urgent";
      readonly hash: string;
      readonly urgentClass: UrgentClass;
      readonly note: string;
      /** When the missing stages are due, in milliseconds since 1970. */
      readonly deadline: number;
      readonly config: ChainConfig;
    }
  | { readonly kind: "publish"; readonly hash: string };

/** What somebody does to a document; `by` is the number of an account. */
export type NewAct = Asked & { readonly by: string; readonly byName: string };

/** One that was recorded; `at` in milliseconds since 1970, by the database's clock. */
export type Act = NewAct & { readonly id: number; readonly at: number };
