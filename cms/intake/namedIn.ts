/** Places whose names stand in a text. A name within a longer one that stands there is not meant: 花桥街道 is none of 金花桥街道. */
export function namedIn<Place extends { name: string }>(
  text: string,
  places: readonly Place[],
): Place[] {
  let rest = text;
  return [...places]
    .sort((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => {
      if (name === "" || !rest.includes(name)) return false;
      rest = rest.split(name).join("\n");
      return true;
    });
}
