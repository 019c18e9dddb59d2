import type { withdrawalReasons } from "../vocabulary.ts";

type Reason = (typeof withdrawalReasons)[number]["value"];

/** The person does not want it any more, or the law does not. */
const lawful: ReadonlySet<unknown> = new Set<Reason>(["consent", "legal"]);

/** Rule C37: whether a person's page goes down whoever names the person. */
export const goesWhateverNamesIt = (reason: unknown): boolean => lawful.has(reason);
