/** Levels that editors may add under a community, with the letter of their codes. */
export const addedLevels = { estate: "e", grid: "g" } as const;
export type AddedLevel = keyof typeof addedLevels;

/** Whether a level is one that editors add; all others come from the national tree. */
export const isAddedLevel = (level: unknown): level is AddedLevel =>
  level === "estate" || level === "grid";

/**
 * Rule L4: the code of a new estate or grid: the community's code, `-e` or `-g`, and one more than the highest
 * number in use. Numbers of deleted places are not filled up while a higher one stands.
 */
export const nextCode = (facts: {
  community: string;
  level: AddedLevel;
  taken: readonly string[];
}): string => {
  const prefix = `${facts.community}-${addedLevels[facts.level]}`;
  const numbers = facts.taken
    .filter((code) => code.startsWith(prefix))
    .map((code) => Number(code.slice(prefix.length)))
    .filter((number) => Number.isInteger(number));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
};
