/** Fields of wires whose text readers see; addresses, codes, kinds and alternative texts are none. */
const seen = new Set([
  ...["text", "quote", "speaker", "post", "caption", "credit", "title", "when", "what"],
  ...["label", "value", "unit", "asOf", "source", "note", "name", "explanation", "rows"],
]);

const captionsOf = new Set(["caption", "credit"]);

/** A figure is read with its unit: 722名. */
const asReadTogether = (value: object): object =>
  "value" in value && "unit" in value && typeof value.value === "string"
    ? { ...value, value: `${value.value}${value.unit ?? ""}`, unit: undefined }
    : value;

type Found = { words: string[]; captions: string[] };

function walk(value: unknown, name: string | undefined, found: Found): void {
  if (typeof value === "string") {
    if (name !== undefined && captionsOf.has(name)) found.captions.push(value);
    else if (name !== undefined && seen.has(name)) found.words.push(value);
    return;
  }
  if (Array.isArray(value)) {
    // Runs of one line: a mark in the middle of a word parts nothing. Turns of a talk have speakers, and a line each.
    const isInline =
      value.length > 0 &&
      value.every((one) => typeof one?.text === "string" && one.speaker === undefined);
    if (isInline) found.words.push(value.map(({ text }) => text).join(""));
    else for (const one of value) walk(one, name, found);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(asReadTogether(value))) walk(inner, key, found);
}

/** The words of a body or of another part of a wire in reading order, line by line, and those under its pictures. */
export function readableText(value: unknown): { text: string; captions: string } {
  const found: Found = { words: [], captions: [] };
  walk(value, undefined, found);
  return { text: found.words.join("\n"), captions: found.captions.join("\n") };
}
