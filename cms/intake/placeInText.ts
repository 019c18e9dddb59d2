import type { PlaceName } from "./placeFiles.ts";

const codeLengths = [6, 9, 12];

/** Ways to write a street or community: from the district, or from the street on. */
function waysToWrite(code: string, nameOf: ReadonlyMap<string, string>): string[] {
  const [district = "", street = "", community = ""] = codeLengths.map((length) =>
    length <= code.length ? (nameOf.get(code.slice(0, length)) ?? "") : "",
  );
  if (code.length < 9 || street === "") return [];
  return [`${district}${street}${community}`, `${street}${community}`];
}

const withoutProvince = (text: string) => text.replace(/^[^市区县]{2,6}省/, "");

/**
 * Rule O40: the street or community that a typed text begins with; what follows may be an estate or a house. Undefined where it begins with
 * none, or with what several are called.
 */
export function placesInText(names: readonly PlaceName[]): (text: string) => string | undefined {
  const nameOf = new Map(names.map(({ code, name }) => [code, name]));
  const cities = names.flatMap(({ code, name }) => (code.length === 4 ? [name] : []));
  const known = new Map<string, string | undefined>();
  let longest = 0;
  for (const { code } of names)
    for (const way of waysToWrite(code, nameOf)) {
      known.set(way, known.has(way) ? undefined : code);
      longest = Math.max(longest, way.length);
    }
  return (text) => {
    const plain = withoutProvince(text.normalize("NFKC").replace(/[\s,，、·/-]/g, ""));
    const city = cities.find((name) => plain.startsWith(name)) ?? "";
    const rest = plain.slice(city.length);
    for (let length = Math.min(longest, rest.length); length > 1; length -= 1) {
      const written = rest.slice(0, length);
      if (known.has(written)) return known.get(written);
    }
    return undefined;
  };
}
