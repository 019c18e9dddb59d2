/** How large a headline is set: the longer, the smaller, as on a printed page. */
export type HeadlineSize = "short" | "medium" | "long";

/** Size class of a headline by its length in characters. */
export const headlineSize = (headline: string): HeadlineSize => {
  const { length } = [...headline];
  if (length <= 16) return "short";
  return length <= 32 ? "medium" : "long";
};
