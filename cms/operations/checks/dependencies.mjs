import { readFileSync } from "node:fs";

/**
 * Rules for dependency-cruiser, made from the order of rooms. Imports of types count like any other: they tie two files
 * together just as well. Astro pages are read by tests/unit/structure, which the cruiser cannot parse.
 */
const { rooms, apart } = JSON.parse(readFileSync(new URL("./rooms.json", import.meta.url), "utf8"));

const escaped = (text) => text.replaceAll(".", "\\.");
const within = (path) => (path.endsWith(".ts") ? `^${escaped(path)}$` : `^${escaped(path)}/`);

const upward = rooms.slice(0, -1).map(({ path }, index) => ({
  name: `below: ${path}`,
  comment: "A room imports only rooms that stand below it, types included.",
  severity: "error",
  from: { path: within(path) },
  // A room may lie in the folder of a later one; what is in its own folder, or in that of a room below, is not the later one's.
  to: {
    path: rooms.slice(index + 1).map((above) => within(above.path)),
    pathNot: rooms.slice(0, index + 1).map((below) => within(below.path)),
  },
}));

const separate = apart.flatMap(([a, b]) =>
  [
    [a, b],
    [b, a],
  ].map(([from, to]) => ({
    name: `apart: ${from}`,
    severity: "error",
    from: { path: within(from) },
    to: { path: within(to) },
  })),
);

const roomless = {
  path: "^(cms|site|seed|tests)/",
  pathNot: [
    ...rooms.map(({ path }) => within(path)),
    "^cms/(migrations/|payload-types\\.ts$|instrumentation\\.ts$|next\\.config\\.mjs$)",
  ],
};

const payload = "(^|/)node_modules/(payload|@payloadcms)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "circle", severity: "error", from: {}, to: { circular: true } },
    { name: "unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    // Every file stands in a room of rooms.json, or is named here.
    { name: "roomless", severity: "error", from: {}, to: roomless },
    { name: "roomless", severity: "error", from: roomless, to: {} },
    ...upward,
    ...separate,
    {
      name: "wires without Payload",
      severity: "error",
      from: { path: "\\.wire\\.ts$" },
      to: { path: payload },
    },
    {
      name: "public process without the CMS",
      comment: "Reading and voting go on when the CMS is down; Payload and Next never load there.",
      severity: "error",
      from: { path: ["^cms/web/", "^cms/voting/endpoint/"] },
      to: { reachable: true, path: [payload, "(^|/)node_modules/next/"] },
    },
    {
      name: "site without stores",
      severity: "error",
      from: { path: "^site/", pathNot: "^site/preactInBrowser\\.ts$" },
      to: {
        reachable: true,
        path: [payload, "^cms/payload-types\\.ts$", "(^|/)node_modules/(pg|next)/"],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["node_modules", "^cms/migrations/"] },
    exclude: { path: ["^cms/\\.next", "^cms/next-env", "importMap\\.js$", "^dist/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
