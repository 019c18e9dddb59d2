import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { caseFilters } from "./archives.ts";

type Choice = { label: string; href: string; count: number | undefined; isCurrent: boolean };

/** One row of choices: 区县, 报道维度 or 专题. */
export type FilterGroup = { name: string; choices: Choice[]; hasCurrent: boolean };

/**
 * The rows of choices over a case list; `current` is the address of the list. What would show nothing is no choice. How many each has stands on the list of
 * all cases; on a narrowed one it would be news at each publish of a case that is none of its own.
 */
export const filterGroups = (library: Library, current: string): FilterGroup[] =>
  caseFilters(library).flatMap(({ name, filters }) => {
    const choices = filters.flatMap(({ label, base, name: list }) => {
      const cases = library.list(list);
      const isCounted = current === paths.list("case") || base === current;
      const count = isCounted ? cases.count : undefined;
      return cases.hasMoreThan(0)
        ? [{ label, href: base, count, isCurrent: base === current }]
        : [];
    });
    const hasCurrent = choices.some(({ isCurrent }) => isCurrent);
    return choices.length > 0 ? [{ name, choices, hasCurrent }] : [];
  });
