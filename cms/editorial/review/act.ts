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

/** What the first stage looks at (rule R27). */
export const checkPoints = ["direction", "fact", "wording", "picture", "consent"] as const;
export type CheckPoint = (typeof checkPoints)[number];
export const areAllChecked = (checked: readonly CheckPoint[]): boolean =>
  checkPoints.every((point) => checked.includes(point));

/** Longest note and reason, in characters. */
export const longestNote = 500;

/** Why a plan ended before its time: by hand, or because the text changed. */
export type UnplanReason = "cancelled" | "edited";
/** Not signed at its time; signed, and still refused; carried out long after its time. */
export type MissedReason = "unsigned" | "refused" | "late";

/** An account with its name of that day. */
export type AskedSigner = {
  readonly id: string;
  readonly name: string;
  readonly stage: StageKey;
};

/** What the newsroom keeps of a story beside what readers get (rule C40). */
export type Reporting = { readonly verification: string; readonly proofreader: string };

type Asked =
  /** Changed what readers would get. */
  | { readonly kind: "write" }
  | {
      readonly kind: "submit";
      readonly hash: string;
      readonly note: string;
      readonly config: ChainConfig;
      /** Who is asked to sign the stage that waits then (rule R26). */
      readonly asks?: AskedSigner;
    }
  | {
      readonly kind: "sign";
      readonly hash: string;
      readonly stage: StageKey;
      readonly note: string;
      /** The account that the signer stands in for. */
      readonly standsFor?: string;
      readonly standsForName?: string;
      /** Signs what is live already (rule R13). */
      readonly isLate?: boolean;
      /** The name of who was asked and did not sign (rule R26). */
      readonly tookOverFrom?: string;
      readonly checked?: readonly CheckPoint[];
    }
  | {
      readonly kind: "return";
      readonly returnClass: ReturnClass;
      readonly note: string;
      /** Of what was sent back; absent in old records and for what could not be mapped. */
      readonly hash?: string;
      /** The earlier stage that is to look again; the author where there is none. */
      readonly to?: StageKey;
      readonly standsFor?: string;
      readonly standsForName?: string;
    }
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
  | {
      readonly kind: "publish";
      readonly hash: string;
      /** The stages that signed it; absent in old records. */
      readonly stages?: readonly StageKey[];
      /** What places and documents that the text names were called then, by what stands for them in the form. */
      readonly names?: Readonly<Record<string, string>>;
      /** As it stood then; absent where nothing was written. */
      readonly reporting?: Reporting;
    }
  /** Readers get it no longer. */
  | { readonly kind: "takedown" }
  /** To go live at `due` (milliseconds since 1970) with this hash alone (rule R16); `job` is its number in the queue. */
  | { readonly kind: "plan"; readonly hash: string; readonly due: number; readonly job: string }
  | { readonly kind: "unplan"; readonly job: string; readonly why: UnplanReason }
  | {
      readonly kind: "missed";
      readonly job: string;
      readonly due: number;
      readonly why: MissedReason;
    };

/** What somebody does to a document; `by` is the number of an account. */
export type NewAct = Asked & { readonly by: string; readonly byName: string };

/** One that was recorded; `at` in milliseconds since 1970, by the database's clock. */
export type Act = NewAct & { readonly id: number; readonly at: number };
