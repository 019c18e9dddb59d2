/** The districts (6 digits) or streets (9) that places lie in. */
export const codesOf = (places: readonly string[], digits: 6 | 9): string[] =>
  places.filter(({ length }) => length >= digits).map((code) => code.slice(0, digits));
