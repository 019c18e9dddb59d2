import type { SlipReport } from "../lint/keptReportOf.ts";
import type { Reporting } from "../review/act.ts";
import type { StageKey } from "../review/chainConfig.ts";
import type { TextFacts } from "./textFactsRules.ts";

/** One signature of a sheet as it is printed. */
export type SlipStage = {
  stage: StageKey;
  name: string;
  /** Empty until it is signed. */
  by: string;
  note: string;
  at: string;
  took: string;
  /** The points that were looked at, in words (rule R27); none where a stage asks for none. */
  checked: string[];
  /** First eight characters of the hash that was signed. */
  hash: string;
};

export type SlipPicture = { alt: string; credit: string; consent: string };

/** A comment on the text; `quote` is what it stands at. */
export type SlipComment = {
  by: string;
  at: string;
  quote: string;
  text: string;
  isDemand: boolean;
  isOpen: boolean;
};

/** The record sheet (审签单) of one text: the same facts printed and as JSON (rule R18). Times are Beijing time. */
export type Slip = {
  /** Year and running number; empty until the text went live. */
  number: string;
  state: string;
  text: TextFacts;
  /** What kind of document it is, where readers find it, and through which channel. */
  kind: string;
  channel: string;
  address: string;
  maker: string;
  /** How it was checked and who read the proofs where it came from; as it stood when it went live. */
  reporting: Reporting;
  pictures: SlipPicture[];
  submitted?: {
    by: string;
    at: string;
    note: string;
    /** Who was asked by name to sign what, in words (rule R26); empty where nobody was. */
    asked: string;
  };
  /** What 核对 found in the text before people looked; absent where no report of it is kept. */
  machine?: SlipReport;
  /** Who outside checked it before it went live, a line for each (rule R34). */
  outside: string[];
  /** What was said about it until it went live. */
  comments: SlipComment[];
  stages: SlipStage[];
  returns: { by: string; at: string; what: string; note: string }[];
  urgent?: { by: string; at: string; what: string; note: string; due: string; open: string[] };
  published?: { by: string; at: string };
  takenDown?: { by: string; at: string };
  hash: string;
  /** Where this record is in the panel, and the code that leads there. */
  record: string;
  code: { size: number; path: string };
  /** The other sheets of the same document. */
  others: { number: string; at: string }[];
};
