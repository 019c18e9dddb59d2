/** A document that names another one. */
export type UseLine = {
  readonly kind: string;
  readonly title: string;
  /** Address in the panel. */
  readonly href: string;
  /** What editors call the fields. */
  readonly fields: readonly string[];
  readonly isLive: boolean;
  readonly isDraft: boolean;
};

/** Rule U3: one line for each document, live ones first, in the order in which they came. */
export function mergedUses(found: readonly UseLine[]): UseLine[] {
  const lines = new Map<string, UseLine>();
  for (const line of found) {
    const known = lines.get(line.href);
    lines.set(line.href, {
      ...(known ?? line),
      fields: [...new Set([...(known?.fields ?? []), ...line.fields])],
      isLive: line.isLive || known?.isLive === true,
      isDraft: line.isDraft || known?.isDraft === true,
    });
  }
  const all = [...lines.values()];
  return [...all.filter(({ isLive }) => isLive), ...all.filter(({ isLive }) => !isLive)];
}
