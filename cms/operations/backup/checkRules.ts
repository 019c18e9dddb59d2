import type { KeptFile } from "./manifest.wire.ts";

export type FileProblem = { name: string; what: "missing" | "extra" | "changed" };

type Found = ReadonlyMap<string, { bytes: number; sha256: string }>;

/** Rule U50: what of a backup is not as its manifest says, by the names of the files. */
export function fileProblems(wanted: readonly KeptFile[], found: Found): FileProblem[] {
  const known = new Set(wanted.map(({ name }) => name));
  const wrong = wanted.flatMap(({ name, bytes, sha256 }): FileProblem[] => {
    const file = found.get(name);
    if (!file) return [{ name, what: "missing" }];
    return file.bytes === bytes && file.sha256 === sha256 ? [] : [{ name, what: "changed" }];
  });
  const extra = [...found.keys()].filter((name) => !known.has(name));
  return [...wrong, ...extra.map((name): FileProblem => ({ name, what: "extra" }))];
}
