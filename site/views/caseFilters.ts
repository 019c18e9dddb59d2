import type { Library } from "#edition/library/library.ts";
import { caseFilters } from "./archives.ts";

type Choice = { label: string; href: string; count: number; isCurrent: boolean };

/** One row of choices: 区县, 报道维度 or 专题. */
export type FilterGroup = { name: string; choices: Choice[]; hasCurrent: boolean };

/** The rows of choices over a case list; `current` is the address of the list. What would show nothing is no choice. */
export const filterGroups = (library: Library, current: string): FilterGroup[] =>
  caseFilters(library).flatMap(({ name, filters }) => {
    const choices = filters.flatMap(({ label, base, name: list }) => {
      const { count } = library.list(list);
      return count > 0 ? [{ label, href: base, count, isCurrent: base === current }] : [];
    });
    const hasCurrent = choices.some(({ isCurrent }) => isCurrent);
    return choices.length > 0 ? [{ name, choices, hasCurrent }] : [];
  });
