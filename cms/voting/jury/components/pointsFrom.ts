/** Points as typed, e.g. `88.5`; undefined for what is no half point from 0 to the full score. Full-width digits count. */
export function pointsFrom(typed: string, maxScore: number): number | undefined {
  const text = typed.normalize("NFKC").trim().replace("。", ".");
  if (!/^\d+(\.\d*)?$/.test(text)) return undefined;
  const points = Number(text);
  return Number.isInteger(points * 2) && points <= maxScore ? points : undefined;
}
