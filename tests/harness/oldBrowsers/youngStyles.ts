import { createRequire } from "node:module";
import type {
  CompatData,
  Identifier,
  SimpleSupportStatement,
} from "@mdn/browser-compat-data/types";
import { type CssNode, parse, walk } from "css-tree";
import { oldestBrowsers } from "#site/oldestBrowsers.ts";

// Twenty megabytes of JSON: required as they are, for the test runner would translate them first.
const { css }: CompatData = createRequire(import.meta.url)("@mdn/browser-compat-data");

const oldest = [
  ["chrome_android", oldestBrowsers.chrome],
  ["safari_ios", oldestBrowsers.ios],
] as const;

const versionOf = (text: string | false) =>
  typeof text === "string" ? Number.parseFloat(text.replace("≤", "")) : Number.NaN;

/** A prefix is another name: who writes the prefixed name asks for that one. */
const covers = (statement: SimpleSupportStatement, version: number): boolean =>
  !statement.prefix &&
  !statement.alternative_name &&
  !statement.flags &&
  versionOf(statement.version_added) <= version;

function at(...names: string[]): Identifier | undefined {
  let node: Identifier | undefined = css;
  for (const name of names) {
    const child: Identifier | undefined =
      node && Object.hasOwn(node, name) ? (node[name] as Identifier) : undefined;
    node = child;
  }
  return node;
}

/** Whether one of the oldest browsers lacks it; false where the data does not know it. */
const isYoung = (...names: string[]): boolean => {
  const compat = at(...names)?.__compat;
  return (
    compat !== undefined &&
    !oldest.every(([browser, version]) =>
      [compat.support[browser] ?? []].flat().some((statement) => covers(statement, version)),
    )
  );
};

/** What a node of a style sheet asks a browser for. */
function featureOf(node: CssNode): { name: string; isYoung: boolean } | undefined {
  switch (node.type) {
    case "Declaration":
      if (node.property.startsWith("-")) return undefined;
      return { name: node.property, isYoung: isYoung("properties", node.property) };
    case "PseudoClassSelector":
      return { name: `:${node.name}`, isYoung: isYoung("selectors", node.name) };
    case "Atrule":
      return { name: `@${node.name}`, isYoung: isYoung("at-rules", node.name) };
    case "Function":
      return { name: `${node.name}()`, isYoung: isYoung("types", node.name) };
    case "Dimension":
      return { name: node.unit, isYoung: isYoung("types", "length", node.unit) };
    default:
      return undefined;
  }
}

/** What a style sheet uses that the oldest browsers lack, without asking for it by `@supports`; each once, sorted. */
export function youngStyles(sheet: string): string[] {
  const found = new Set<string>();
  let asked = 0;
  walk(parse(sheet), {
    enter(node: CssNode) {
      if (node.type === "Atrule" && node.name === "supports") asked += 1;
      const feature = featureOf(node);
      if (asked === 0 && feature?.isYoung) found.add(feature.name);
    },
    leave(node: CssNode) {
      if (node.type === "Atrule" && node.name === "supports") asked -= 1;
    },
  });
  return [...found].sort();
}
