/** Collections that recommendations become drafts of. */
export type DraftCollection = "cases" | "workers";

export const isDraftCollection = (slug: string): slug is DraftCollection =>
  slug === "cases" || slug === "workers";
