/** The districts (6 digits), streets (9) or communities (12) that places lie in. */
export const codesOf = (places: readonly string[], digits: 6 | 9 | 12): string[] =>
  places.filter(({ length }) => length >= digits).map((code) => code.slice(0, digits));
