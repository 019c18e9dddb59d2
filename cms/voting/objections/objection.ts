import type { Person } from "../campaign/person.wire.ts";

/** An answer to an objection; it is final, and public in the result. */
export type ObjectionAnswer = { upheld: boolean; reason: string; by: Person; at: Date };

/** An objection as examiners see it. Name and contact are empty when the person left none. */
export type Objection = {
  number: number;
  at: Date;
  /** The candidate it is about; absent when it is about the whole. */
  candidate?: number;
  text: string;
  name: string;
  contact: string;
  answer?: ObjectionAnswer;
};
