/** Values of a route's parameters. */
type RouteParams = Record<string, string | undefined>;

const token = /\[(\.{3})?(\w+)\]|\./g;

const compile = (pattern: string): RegExp => {
  const source = pattern.replace(token, (_, rest, name) =>
    name ? `(?<${name}>${rest ? ".+" : "[^/]+"})` : "\\.",
  );
  return new RegExp(`^${source}$`);
};

/** The parameters with which an Astro route pattern such as `/cases/[slug]/` makes a path, or undefined when it does not. */
export const matchRoute = (pattern: string, path: string): RouteParams | undefined => {
  const groups = compile(pattern).exec(path);
  return groups ? { ...groups.groups } : undefined;
};
