import { checkPoints } from "#editorial/review/act.ts";

/** What whoever signs says, and that all points were looked at (rule R27). */
export const anOpinion = { note: "可用", checked: [...checkPoints] };
