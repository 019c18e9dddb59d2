/** Encodings in which a release holds its text files, best first, and the suffix of each. */
const held = [
  { encoding: "br", suffix: ".br" },
  { encoding: "gzip", suffix: ".gz" },
] as const;
export type HeldEncoding = (typeof held)[number];

/** Weights of an `Accept-Encoding` header by coding; what cannot be read counts as refused. */
function weights(header: string): Map<string, number> {
  return new Map(
    header.split(",").map((part) => {
      const [coding = "", ...parameters] = part
        .split(";")
        .map((piece) => piece.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      const weight = q === undefined ? 1 : Number(q);
      return [coding, Number.isNaN(weight) ? 0 : weight];
    }),
  );
}

/** The best held encoding that the reader's browser takes; undefined means the plain file (RFC 9110, 12.5.3). */
export function chooseEncoding(acceptEncoding: string | undefined): HeldEncoding | undefined {
  if (!acceptEncoding) return undefined;
  const taken = weights(acceptEncoding);
  return held.find(({ encoding }) => (taken.get(encoding) ?? taken.get("*") ?? 0) > 0);
}
