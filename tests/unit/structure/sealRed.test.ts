import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sealRed } from "#leaves/sealRed.ts";
import { root } from "./sourceFiles.ts";

const isHandWritten = (name: string) =>
  /\.(ts|tsx|astro|css|svg)$/.test(name) &&
  !/(^|\/)(node_modules|\.next|\.astro|dist)\//.test(name);

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A red that is meant for the seal's: no channel is further from it than the eye sees at a glance. */
const isNearSeal = (colour: string) => {
  const seal = channels(sealRed);
  return channels(colour).every((value, index) => Math.abs(value - (seal[index] ?? 0)) <= 16);
};

const files = ["cms", "site"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      path.posix.join(folder, name.split(path.sep).join("/")),
    ),
  )
  .filter(isHandWritten);

test("the red of the seal is one: code has it from its leaf, style sheets write the same", () => {
  expect(isNearSeal("#a3271f") && isNearSeal("#b3261e")).toBe(true);
  const found = files.flatMap((name) =>
    [...readFileSync(path.join(root, name), "utf8").matchAll(/#[0-9a-f]{6}\b/gi)]
      .map(([colour]) => colour.toLowerCase())
      .filter(isNearSeal)
      .map((colour) => `${name} ${colour}`),
  );
  expect([...new Set(found)].sort()).toEqual(
    [
      // Neither a picture nor the panel's style sheets can take it from code.
      "cms/app/icon.svg",
      "cms/leaves/sealRed.ts",
      "cms/panel/components/start.css",
      "cms/voting/jury/components/jury.css",
      "site/styles/tokens.css",
    ].map((name) => `${name} ${sealRed}`),
  );
});
