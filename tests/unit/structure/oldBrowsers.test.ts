import { expect, test } from "vitest";
import { lookbehinds } from "#tests/harness/oldBrowsers/lookbehinds.ts";
import { programOf } from "#tests/harness/oldBrowsers/programOf.ts";
import { youngUses } from "#tests/harness/oldBrowsers/youngUses.ts";
import { browserSources, inlineScripts } from "./browserSources.ts";

/** Features that the oldest browsers lack, each with the file that asks for it first and does without. */
const askedFirst: Readonly<Record<string, string>> = {
  "Crypto.subtle": "site/campaign/island/checkReceipt.ts",
};

const seen: Readonly<Record<string, string>> = {
  "AbortSignal.timeout(1)": "AbortSignal.timeout",
  "[2, 1].toSorted()": "Array.toSorted",
  "(x: readonly number[]) => x.findLast(Boolean)": "Array.findLast",
  "document.createElement('ul').replaceChildren()": "Element.replaceChildren",
  "window.structuredClone({})": "structuredClone",
  "structuredClone({})": "structuredClone",
  "Object.hasOwn({}, 'a')": "Object.hasOwn",
  "'a'.at(0)": "String.at",
  "Uint8Array.of(1).at(0)": "TypedArray.at",
  "crypto.subtle": "Crypto.subtle",
  "const { subtle } = crypto": "Crypto.subtle",
  "crypto.randomUUID()": "Crypto.randomUUID",
  "new Intl.Segmenter('zh')": "Intl.Segmenter",
  "Promise.any([])": "Promise.any",
  "new WeakRef({})": "WeakRef",
  "requestIdleCallback(() => {})": "requestIdleCallback",
  "document.querySelector(':is(a, b)')": "selector :is(a, b)",
};

const harmless = [
  "const entry = { at: 1 }; entry.at",
  "[1].map(String).flat()",
  "document.body.append('a'); fetch('/').then((answer) => answer.json())",
  "type A = { at: typeof structuredClone }",
  "new AbortController().abort()",
];

test("the check sees young features by their types, and nothing of our own that is named like one", () => {
  const codes = [...Object.keys(seen), ...harmless];
  const texts = Object.fromEntries(
    codes.map((code, index) => [`sample-${index}.ts`, `export {};\n${code}`]),
  );
  const program = programOf([], texts);
  const found = Object.entries(texts).map(([file], index) => [
    codes[index],
    youngUses(program, [file]).map(({ feature }) => feature),
  ]);
  const wanted = codes.map((code) => [code, seen[code] === undefined ? [] : [seen[code]]]);
  expect(found).toEqual(wanted);
});

test("scripts of the reader's site use nothing that the oldest browsers lack without asking for it", () => {
  const files = browserSources();
  expect(files).toContain("site/search/search.ts");
  expect(files).toContain("site/campaign/island/voteApi.ts");
  const program = programOf(files, inlineScripts);
  const uses = youngUses(program, [...files, ...Object.keys(inlineScripts)]);
  const unasked = uses.filter(({ feature, place }) => askedFirst[feature] !== place.split(":")[0]);
  expect(unasked).toEqual([]);
  const idle = Object.keys(askedFirst).filter(
    (one) => !uses.some(({ feature }) => feature === one),
  );
  expect(idle).toEqual([]);
});

test("the check of scripts that the build made sees patterns that look behind, and no others", () => {
  const behind = [
    String.raw`"a".replace(/(?<=\d)a/, "")`,
    "export const a = () => [{ b: /x(?<!y)z/u }]",
    String.raw`/[(]\((?<=a)/`,
    'new RegExp("(?<=a)b")',
  ];
  expect(behind.map((code) => lookbehinds(code).length)).toEqual([1, 1, 1, 1]);
  const harmless = [
    "/(?<year>[0-9]+)(?=a)(?!b)/",
    String.raw`/\(?<=a/; /[(?<=a]/`,
    '"(?<=a)"; // (?<!b)',
  ];
  expect(harmless.flatMap(lookbehinds)).toEqual([]);
});
