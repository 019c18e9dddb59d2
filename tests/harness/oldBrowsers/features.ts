import { createRequire } from "node:module";
import type {
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from "@mdn/browser-compat-data/types";
import { oldestBrowsers } from "#site/oldestBrowsers.ts";

/** Something that scripts can reach in a browser: a member of an interface, or a global. Without `owner` it is global. */
export type Feature = { owner?: string; member: string; isStatic: boolean };

const oldest = [
  ["chrome_android", oldestBrowsers.chrome],
  ["safari_ios", oldestBrowsers.ios],
] as const;

const versionOf = (text: string | false) =>
  typeof text === "string" ? Number.parseFloat(text.replace("≤", "")) : Number.NaN;

const covers = (statement: SimpleSupportStatement, version: number): boolean =>
  !statement.prefix &&
  !statement.alternative_name &&
  !statement.flags &&
  versionOf(statement.version_added) <= version &&
  !(versionOf(statement.version_removed ?? false) <= version);

/** Whether each of the oldest browsers has it. What it needs a secure address for, it has not on a plain one. */
const isEverywhere = ({ support }: CompatStatement): boolean =>
  oldest.every(([browser, version]) =>
    [support[browser] ?? []].flat().some((statement) => covers(statement, version)),
  );

function branch(node: Identifier | undefined, name: string): Identifier | undefined {
  const child = node && Object.hasOwn(node, name) ? node[name] : undefined;
  return child && !("support" in child) ? child : undefined;
}

// Twenty megabytes of JSON: required as they are, for the test runner would translate them first.
const { api, javascript }: CompatData = createRequire(import.meta.url)("@mdn/browser-compat-data");
const builtins = branch(javascript, "builtins");

/** Where the compatibility data may keep a feature, the most exact place first. */
function placesOf({ owner, member, isStatic }: Feature): (Identifier | undefined)[] {
  if (owner === undefined)
    return [branch(api, member), branch(builtins, member), branch(branch(api, "Window"), member)];
  const intl = branch(branch(builtins, "Intl"), owner);
  return [branch(api, owner), branch(builtins, owner), intl].flatMap((interfaceNode) => [
    isStatic ? branch(interfaceNode, `${member}_static`) : undefined,
    branch(interfaceNode, member),
  ]);
}

/** Whether the oldest browsers lack a feature, on plain http too; undefined where the data does not know it. */
export function isYoung(feature: Feature): boolean | undefined {
  const known = placesOf(feature).find((place) => place?.__compat);
  if (!known?.__compat) return undefined;
  return !isEverywhere(known.__compat) || branch(known, "secure_context_required") !== undefined;
}

function membersOf(owner: string, node: Identifier | undefined): Feature[] {
  return Object.keys(node ?? {})
    .filter((name) => name !== "__compat" && name !== owner)
    .map((name) => ({
      owner,
      member: name.replace(/_static$/, ""),
      isStatic: name.endsWith("_static"),
    }));
}

/** Every feature that the oldest browsers lack whatever the address: what an init script takes away to imitate them. */
export function missingFeatures(): Feature[] {
  const globals = [api, builtins].flatMap((place) =>
    Object.keys(place ?? {}).map((name) => [name, branch(place, name)] as const),
  );
  const lacks = (node: Identifier | undefined) => node?.__compat && !isEverywhere(node.__compat);
  return globals.flatMap(([name, node]) => {
    if (lacks(node)) return [{ member: name, isStatic: false }];
    return membersOf(name, node).filter((feature) => {
      const suffix = feature.isStatic ? "_static" : "";
      return lacks(branch(node, `${feature.member}${suffix}`));
    });
  });
}
