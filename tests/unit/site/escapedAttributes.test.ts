import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, it } from "vitest";
import { escapedAttributes } from "#site/escapedAttributes.ts";

/** Astro's own function, as the site's build holds it. */
function astrosAttribute(): (value: string) => string {
  const astro = path.dirname(createRequire(import.meta.url).resolve("astro/package.json"));
  const code = readFileSync(path.join(astro, "dist/runtime/server/render/util.js"), "utf8");
  const { transform } = escapedAttributes();
  if (typeof transform !== "object") throw new Error("the plugin transforms");
  const { code: built } = transform.handler.call({} as never, code, "") as { code: string };
  const part = (from: string, to: string) =>
    built.slice(built.indexOf(`const ${from}`), built.indexOf(`const ${to}`));
  return new Function(
    `${part("AMPERSAND_REGEX", "STATIC_DIRECTIVES")}${part("toAttributeString", "kebab")}return toAttributeString;`,
  )();
}

it.each([
  ["讲 <body> 标签", "讲 &lt;body&gt; 标签"],
  ["a < b & c", "a &lt; b &amp; c"],
  ['说"<"', "说&quot;&lt;&quot;"],
  ["院落 & 门厅", "院落 &amp; 门厅"],
  ["/media/a-320.avif 320w", "/media/a-320.avif 320w"],
])("no text of an article looks like a tag in an attribute: %s", (given, written) => {
  expect(astrosAttribute()(given)).toBe(written);
});
