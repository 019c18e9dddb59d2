import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { rankOf, rooms, roomsText } from "#operations/checks/rooms.ts";
import { root, sourceFiles } from "./sourceFiles.ts";

const files = [...sourceFiles.values()];

/** A small tree in which each rule is broken once, by the name of the rule. */
const broken: Record<string, Record<string, string>> = {
  "below: cms/people": {
    "cms/content/story.ts":
      'import type { Day } from "../leaves/day.ts";\nexport type Story = { day: Day };\n',
    "cms/people/byline.ts":
      'import type { Story } from "../content/story.ts";\nexport type Byline = Story;\n',
  },
  circle: {
    "cms/leaves/day.ts": 'import type { Week } from "./week.ts";\nexport type Day = keyof Week;\n',
    "cms/leaves/week.ts":
      'import type { Day } from "./day.ts";\nexport type Week = Record<string, Day>;\n',
  },
  "public process without the CMS": {
    "cms/content/refuse.ts":
      'import { APIError } from "payload";\nexport const refuse = () => new APIError("");\n',
    "cms/web/main.ts": 'import { refuse } from "../content/refuse.ts";\nrefuse();\n',
  },
  roomless: {
    "cms/helpers/week.ts":
      'import type { Week } from "../leaves/week.ts";\nexport type Weeks = Week[];\n',
  },
};

/** The rules that the check of import directions says are broken in a tree. */
async function brokenRules(tree: string): Promise<Set<string>> {
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const config = path.join(root, "cms/operations/checks/dependencies.mjs");
  const options = ["--config", config, "--output-type", "json", "cms"];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...options], {
    cwd: tree,
  });
  const { summary } = JSON.parse(stdout);
  return new Set(summary.violations.map(({ rule }: { rule: { name: string } }) => rule.name));
}

describe("the check of import directions", () => {
  it("finds each kind of break, of types too and however far away, and nothing else", async () => {
    const tree = await mkdtemp(path.join(os.tmpdir(), "gridpress-rooms-"));
    try {
      await cp(path.join(root, "tsconfig.json"), path.join(tree, "tsconfig.json"));
      await symlink(path.join(root, "node_modules"), path.join(tree, "node_modules"));
      await writeFile(path.join(tree, "package.json"), '{ "type": "module" }');
      for (const [file, text] of Object.values(broken).flatMap(Object.entries<string>)) {
        await mkdir(path.join(tree, path.dirname(file)), { recursive: true });
        await writeFile(path.join(tree, file), text);
      }
      expect(await brokenRules(tree)).toEqual(new Set(Object.keys(broken)));
    } finally {
      await rm(tree, { recursive: true, force: true });
    }
  }, 120_000);
});

describe("the order of rooms", () => {
  it("holds for Astro pages, which the check cannot read", () => {
    const upward = files
      .filter(({ name }) => name.endsWith(".astro"))
      .flatMap(({ name, imports }) =>
        imports
          .filter(({ target, isOurs }) => isOurs && rankOf(target) > rankOf(name))
          .map(({ target }) => `${name} → ${target}`),
      );
    expect(upward).toEqual([]);
  });

  it("names folders that exist", () => {
    const empty = rooms.filter(
      ({ path: room }) => !files.some(({ name }) => name.startsWith(room)),
    );
    expect(empty).toEqual([]);
  });

  it("is what README shows", async () => {
    expect(await readFile(path.join(root, "README.md"), "utf8")).toContain(roomsText());
  });
});
