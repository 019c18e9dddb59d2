import type { LedgerHead, TreeHead } from "./manifest.wire.ts";

type Recounted = {
  rows: number;
  last: number;
  counts: ReadonlyMap<number, number>;
  irregularities: ReadonlyMap<string, number>;
};

/** What a recount, vote by vote, tells that differs from what the ledger held when it was copied (rule U53). */
export function recountProblems(head: LedgerHead["likes"], counted: Recounted): string[] {
  const numbers = new Set([...Object.keys(head.counts).map(Number), ...counted.counts.keys()]);
  return [
    ...(head.rows === counted.rows && head.last === counted.last
      ? []
      : [
          `${head.rows} 条（到第 ${head.last} 号）变成 ${counted.rows} 条（到第 ${counted.last} 号）`,
        ]),
    ...[...numbers].flatMap((number) => {
      const [had, has] = [head.counts[number] ?? 0, counted.counts.get(number) ?? 0];
      return had === has ? [] : [`${number} 号 ${had} 票变成 ${has} 票`];
    }),
    ...[...counted.irregularities].map(([what, times]) => `不合规则 ${what} ${times} 条`),
  ];
}

/** Names in which two maps differ, those of the one first. What is empty is still to come, and may be anything. */
export const differing = (
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] => [
  ...[...one].flatMap(([name, content]) => {
    const its = other.get(name);
    return its === content || its === "" || (content === "" && its !== undefined) ? [] : [name];
  }),
  ...[...other.keys()].filter((name) => !one.has(name)),
];

/**
 * Why the tree that is made from a backup need not be the one that readers had (rule U54); undefined where it must be: all changes were out, the same
 * build of the site makes it, and no moment passed since at which pages change by themselves.
 */
export function mayDiffer(
  had: TreeHead,
  made: { site: string | undefined; now: Date },
): "no-tree" | "unreleased" | "other-site" | "moment-passed" | undefined {
  if (had.site === undefined) return "no-tree";
  if (had.unreleased > 0) return "unreleased";
  if (had.site !== made.site) return "other-site";
  const isPast = had.nextMoment !== undefined && new Date(had.nextMoment) <= made.now;
  return isPast ? "moment-passed" : undefined;
}
