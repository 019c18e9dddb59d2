import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#leaves/paths.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { buildSiteTree, pagesOf, type SiteTree } from "#tests/harness/siteTrees.ts";
import { takedownList } from "#web/takedowns/takedownList.ts";
import { withoutTaken } from "#web/takedowns/withoutTaken.ts";

const origin = "https://news.example.cn";
const edition = anEditionOfEverything();
let site: SiteTree;
let pages: { file: string; html: string }[];

beforeAll(async () => {
  site = await buildSiteTree("static", edition);
  pages = await pagesOf(site.tree);
});
afterAll(async () => {
  if (site) await rm(site.folder, { recursive: true });
});

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const all = [
  ...edition.stories.map((story) => ({ path: paths.story(story), name: story.headline })),
  ...edition.projects.map(({ slug, name }) => ({ path: paths.project(slug), name })),
];
/** Those whose name is told of nothing else. */
const named = all.filter(({ name }) => all.filter((one) => one.name === name).length === 1);

test("T7: no page of the site names a text or project that was taken down, but in words of authors", () => {
  const left: string[] = [];
  let mentions = 0;
  for (const { path, name } of named) {
    const takedowns = takedownList([{ path, isCommand: true }]);
    const words = [escaped(name), JSON.stringify(name).slice(1, -1)];
    for (const { file, html } of pages) {
      const isOthers = takedowns.at(`/${file.replace(/index\.html$/, "")}`) === undefined;
      const shown = html.replaceAll("<wbr>", "");
      if (!isOthers || !words.some((word) => shown.includes(word))) continue;
      mentions += 1;
      const rest = (withoutTaken(file, html, { takedowns, origin }) ?? html).replaceAll(
        "<wbr>",
        "",
      );
      if (words.some((word) => rest.includes(word))) left.push(`${path} on ${file}`);
    }
  }
  expect(mentions).toBeGreaterThan(300);
  expect(left).toEqual([]);
});
