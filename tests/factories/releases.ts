import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Edition } from "#edition/edition.wire.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { type ReleaseFolders, releaseFolders, releaseId } from "#release/folders.ts";
import { makeRelease, type ReleaseJob } from "#release/makeRelease.ts";
import type { CoverFacts } from "#site/views/covers.ts";
import { anEdition } from "./edition.ts";

/** A page long enough to be worth compressing. */
export const pageHtml = (title: string, script = ""): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title>${script}</head>` +
  `<body><main><h1>${title}</h1>${"<p>院落里的事，院落里商量着办。</p>".repeat(20)}</main></body></html>`;

type Pages = Record<string, BodyInit>;

/** Answers the given pages, 404 for every other path. */
const renderer =
  (pages: Pages): ReleaseJob["render"] =>
  async (sitePath) =>
    sitePath in pages ? new Response(pages[sitePath]) : new Response("没有", { status: 404 });

/** Nothing of the tree before is known to be good. */
const everyPageAnew: ReleaseJob["press"] = {
  clean: new Set(),
  record: async (work) => ({ value: await work(), asked: { keys: new Set(), stretches: [] } }),
  note: () => undefined,
};

/** A data folder of its own, with a site build that has one script, and pictures by name. */
export async function aDataFolder(pictures: readonly string[] = []) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-release-"));
  const folders = releaseFolders(dataDir);
  const assets = path.join(dataDir, "client");
  await mkdir(folders.media, { recursive: true });
  await mkdir(path.join(assets, "_astro"), { recursive: true });
  await writeFile(
    path.join(assets, "_astro", "island.abc123.js"),
    "export const a = 1;".repeat(50),
  );
  for (const name of pictures) await writeFile(path.join(folders.media, name), `picture ${name}`);
  let number = 0;

  /** Releases the pages through the engine; numbered, one second apart. */
  async function release(
    pages: Pages,
    options: {
      edition?: Edition;
      assets?: string;
      at?: Date;
      /** Its number; counted up without it. */
      number?: number;
      sitePaths?: string[];
      site?: string;
      inline?: ReleaseJob["inline"];
      covers?: readonly CoverFacts[];
      press?: ReleaseJob["press"];
    } = {},
  ) {
    number = options.number ?? number + 1;
    const at = options.at ?? new Date(Date.UTC(2026, 10, 21, 12, 0, number));
    const id = releaseId({ number, at });
    const result = await makeRelease({
      id,
      at,
      folders,
      store: storeOfEdition(options.edition ?? anEdition()),
      sitePaths: options.sitePaths ?? Object.keys(pages),
      render: renderer(pages),
      press: options.press ?? everyPageAnew,
      covers: options.covers ?? [],
      assets: options.assets ?? assets,
      site: options.site ?? "site-1",
      inline: options.inline ?? { scripts: [], styles: [] },
    });
    return { id, ...result };
  }

  const remove = () => rm(dataDir, { recursive: true, force: true });
  return { dataDir, folders: folders as ReleaseFolders, assets, release, remove };
}
