import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { guideBlocks, guideText } from "#tests/guide/readmeGuide.ts";

const guide = guideText();
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const units = readdirSync("cms/operations/deploy/systemd");
const all = (pattern: RegExp) => [...guide.matchAll(pattern)].map(([, found = ""]) => found);

/** The program that a script of package.json starts, where it is one of ours. */
function programOf(script: string): string {
  const [, command] = /launch\.mjs (?:run )?(\S+)/.exec(scripts[script] ?? "") ?? [];
  const file = command
    ? `cms/operations/commands/${command}.ts`
    : /node (\S+\.ts)/.exec(scripts[script] ?? "")?.[1];
  return file && existsSync(file) ? readFileSync(file, "utf8") : "";
}

describe("README's guide", () => {
  it("has blocks, and nobody is told to type a prompt or a placeholder", () => {
    expect(guideBlocks().length).toBeGreaterThan(7);
    expect(guideBlocks().join("")).not.toMatch(/^\s*[$#] |…|\s<[A-Z]\w*>/m);
  });

  it("names commands that there are", () => {
    const named = [
      ...all(/npm run (?:--silent )?([a-z][\w:]*)/g),
      ...all(/^gridpress ([a-z][\w:]*)/gm),
    ];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names options that their commands know", () => {
    const named = [
      ...guide.matchAll(/(?:npm run|^gridpress) (?:--silent )?([\w:]+)((?: [^`\n]*)?)/gm),
    ].flatMap(([, script = "", rest = ""]) =>
      [...rest.matchAll(/ --(\w[\w-]*)/g)].map(([, option = ""]) => [script, option] as const),
    );
    expect(named.length).toBeGreaterThan(5);
    const unknown = named.filter(
      ([script, option]) => !new RegExp(`["'\\s(-]${option}\\b`).test(programOf(script)),
    );
    expect(unknown).toEqual([]);
  });

  it("leads to files that there are, and to units that lie in the tree", () => {
    const links = all(/\]\((?!https?:)([^)#]+)\)/g);
    expect(links.length).toBeGreaterThan(10);
    const inBlocks = guideBlocks().flatMap((block) =>
      [...block.matchAll(/\/srv\/gridpress\/([\w./-]+\w)(?![\w*-])/g)].map(([, file = ""]) => file),
    );
    const isMissing = (file: string) => !existsSync(path.resolve(file));
    expect([...links, ...inBlocks].filter(isMissing)).toEqual([]);
    const named = guideBlocks()
      .flatMap((block) => [
        ...block.matchAll(/^systemctl \w[\w-]*(?: --now)?((?: gridpress-\S+)+)/gm),
      ])
      .flatMap(([, found = ""]) => found.trim().split(" "))
      .map((unit) => (unit.includes(".") ? unit : `${unit}.service`));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((unit) => !units.includes(unit))).toEqual([]);
  });

  it("names variables that are read, by the product or by what stands in the tree", () => {
    const known = [
      ...["cms/leaves/environment.ts", "cms/operations/deploy/gridpress"],
      ...["cms/operations/deploy/compose.yaml", "cms/operations/deploy/gridpress-base"],
      ...["cms/operations/deploy/gridpress-watch", ".env.example"],
    ].map((file) => readFileSync(file, "utf8"));
    const named = all(/[`"(^\s]([A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9])(?=[`=\s").])/g);
    expect(named.length).toBeGreaterThan(20);
    expect(
      [...new Set(named)].filter(
        (name) => name !== "ON_ERROR_STOP" && !known.some((text) => text.includes(name)),
      ),
    ).toEqual([]);
  });
});
