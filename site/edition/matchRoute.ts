/** Values of a route's parameters; a list's `page` is absent on its first page. */
type RouteParams = Record<string, string | undefined>;

const token = /\[(\.{3})?(\w+)\](\/?)|\./g;

const groupFor = (rest: string | undefined, name: string, slash: string): string => {
  if (!rest) return `(?<${name}>[^/]+)${slash}`;
  return name === "page" ? "(?:(?<page>page/\\d+)/)?" : `(?<${name}>.+)${slash}`;
};

const compile = (pattern: string): RegExp => {
  const source = pattern.replace(token, (_, rest, name, slash) =>
    name ? groupFor(rest, name, slash) : "\\.",
  );
  return new RegExp(`^${source}$`);
};

/**
 * The parameters with which an Astro route pattern such as `/cases/[slug]/` makes a path, or undefined when it does not.
 * `[...page]` stands for an optional `page/2`.
 */
export const matchRoute = (pattern: string, path: string): RouteParams | undefined => {
  const groups = compile(pattern).exec(path);
  return groups ? { ...groups.groups } : undefined;
};
