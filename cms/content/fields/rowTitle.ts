import type { ArrayField } from "payload";
import type { Option } from "#leaves/options.ts";

/** Heads each row of a list by the given fields of the row; `options` turn stored values into words. */
export const rowTitle = (from: string[], options: readonly Option[] = []) =>
  ({
    RowLabel: {
      path: "/content/components/RowTitle.tsx#RowTitle",
      clientProps: {
        from,
        labels: Object.fromEntries(options.map(({ value, label }) => [value, label])),
      },
    },
  }) satisfies NonNullable<ArrayField["admin"]>["components"];
