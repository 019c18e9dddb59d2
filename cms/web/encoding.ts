/** Encodings in which texts are sent, best first. */
const spoken = ["br", "gzip"] as const;
export type Encoding = (typeof spoken)[number];

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

/** The best of some encodings that the reader's browser takes; undefined means the plain file (RFC 9110, 12.5.3). */
export function chooseEncoding(
  acceptEncoding: string | undefined,
  among: readonly Encoding[] = spoken,
): Encoding | undefined {
  if (!acceptEncoding) return undefined;
  const taken = weights(acceptEncoding);
  return among.find((encoding) => (taken.get(encoding) ?? taken.get("*") ?? 0) > 0);
}
