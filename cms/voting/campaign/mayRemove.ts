/** Days that an opened campaign stays after its result, in which objections and the record may still be asked for. */
export const keptDays = 30;

const dayInMs = 24 * 60 * 60 * 1000;

type Act = { readonly kind: string; readonly at: Date };

/** Rule V7: whether an opened campaign may be taken down, put away or deleted at `now`. */
export const mayRemove = (acts: readonly Act[], now: Date): boolean => {
  const result = acts.find(({ kind }) => kind === "published");
  return result !== undefined && now.getTime() >= result.at.getTime() + keptDays * dayInMs;
};
