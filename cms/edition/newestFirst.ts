/** What documents are ordered by: a row of the database, or a story as the wire has it. */
type Dated = {
  id: number | string;
  publishedAt?: string | null;
  at?: string;
  createdAt?: string;
  kind?: string | null;
};

const instantOf = ({ publishedAt, at, createdAt }: Dated) =>
  Date.parse(publishedAt ?? at ?? createdAt ?? "");

/** Order of rule P15: newest first; of one instant, what was made later; across the kinds, by their names. */
export const newestFirst = (a: Dated, b: Dated): number =>
  instantOf(b) - instantOf(a) ||
  Number(b.id) - Number(a.id) ||
  ((a.kind ?? "") < (b.kind ?? "") ? -1 : 1);
