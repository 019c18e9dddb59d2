import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesOf } from "./siteTrees.ts";

/** The pages of forms that `web` fills in, with what they load, and what stands inline in them. */
export async function pagesOfForm(tree: string) {
  const names = (await filesOf(tree)).filter((name) =>
    /^(recommend\/|check\/|_astro\/)/.test(name),
  );
  const contents = await Promise.all(names.map((name) => readFile(path.join(tree, name))));
  const html = contents.filter((_, at) => names[at]?.endsWith(".html")).join("");
  const inline = [...html.matchAll(/<script(?: type="module")?>([\s\S]+?)<\/script>/g)].map(
    ([, code = ""]) => `sha256-${createHash("sha256").update(code).digest("base64")}`,
  );
  const files = names.map((name, at) => [
    `/${name.replace(/index\.html$/, "")}`,
    contents[at] ?? "",
  ]);
  return {
    files: Object.fromEntries(files),
    inline: { scripts: [...new Set(inline)], styles: [] },
  };
}
