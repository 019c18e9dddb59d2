import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Edition } from "#edition/edition.wire.ts";
import { picturesOf } from "#release/press/keepPictures.ts";
import { coverFile } from "#site/found/coverFiles.ts";
import { coversOf } from "#tests/factories/libraries.ts";
import type { Cost } from "../measureProcess.ts";
import { median } from "../median.ts";
import { table } from "../table.ts";
import { bigEdition } from "./bigEdition.ts";
import {
  buildRenderer,
  type Contender,
  eleventyBuild,
  largeBuild,
  release,
  releases,
  staticBuild,
} from "./contenders.ts";

/** Stories in a size, and how many interleaved rounds are measured of it. */
const sizes = [
  { stories: 1000, rounds: 3 },
  { stories: 10_000, rounds: 1 },
];

type Result = {
  name: string;
  stories: number;
  pages: number;
  perSecond: number;
  peak: number;
  seconds: number;
  largest: number;
};

/** Pictures are not what is measured: every file that the edition names and every cover is there, with a few bytes. */
async function writePictures(edition: Edition, dataDir: string): Promise<void> {
  const covers = coversOf(edition).flatMap((facts) =>
    (["wide", "square"] as const).map((shape) => coverFile(facts, shape).path),
  );
  for (const folder of ["media", "covers"])
    await mkdir(path.join(dataDir, folder), { recursive: true });
  for (const picture of [...picturesOf(edition).map((picture) => `/${picture.path}`), ...covers]) {
    await writeFile(path.join(dataDir, picture.slice(1)), "picture");
  }
}

const withOneChange = (edition: Edition): Edition => ({
  ...edition,
  stories: edition.stories.map((story, index) =>
    index === 0 ? { ...story, headline: `${story.headline}（更正）` } : story,
  ),
});

async function measureSize(
  options: (typeof sizes)[number] & { workFolder: string; siteRoot: string },
): Promise<Result[]> {
  const { stories, rounds, workFolder, siteRoot } = options;
  const edition = bigEdition(stories);
  const editionFile = path.join(workFolder, `edition-${stories}.json`);
  const changedFile = path.join(workFolder, `edition-${stories}-changed.json`);
  await writeFile(editionFile, JSON.stringify(edition));
  await writeFile(changedFile, JSON.stringify(withOneChange(edition)));
  await writePictures(edition, path.join(workFolder, "data"));

  const runs: { contender: Contender; editionFile: string; costs: Cost[] }[] = [
    { contender: staticBuild(workFolder, siteRoot), editionFile, costs: [] },
    { contender: eleventyBuild(workFolder, "light"), editionFile, costs: [] },
    { contender: eleventyBuild(workFolder, "equal"), editionFile, costs: [] },
    ...releases.map((which, index) => ({
      contender: release(workFolder, siteRoot, which),
      editionFile: index === 2 ? changedFile : editionFile,
      costs: [],
    })),
  ];
  for (let round = 1; round <= rounds; round += 1) {
    for (const run of runs) {
      console.error(`${stories} stories, round ${round} of ${rounds}: ${run.contender.name}`);
      run.costs.push(await run.contender.run(run.editionFile));
    }
  }
  return Promise.all(
    runs.map(async ({ contender, costs }) => {
      const { pages, largest } = await contender.output();
      const seconds = median(costs.map((cost) => cost.seconds));
      const peak = Math.max(...costs.map((cost) => cost.peakMebibytes));
      const perSecond = pages / seconds;
      return { name: contender.name, stories, pages, seconds, perSecond, peak, largest };
    }),
  );
}

const print = (results: readonly Result[]) =>
  console.log(
    table(
      ["", "stories", "pages", "seconds", "pages/s", "peak MiB", "largest KB"],
      results.map(({ name, stories, pages, seconds, perSecond, peak, largest }) => [
        name,
        String(stories),
        String(pages),
        seconds.toFixed(1),
        perSecond.toFixed(0),
        peak.toFixed(0),
        (largest / 1000).toFixed(0),
      ]),
    ),
  );

const round = (value: number, digits = 0) => Number(value.toFixed(digits));

/** The contenders of one size, in the order in which they are measured. */
function contendersOf(results: readonly Result[], stories: number | undefined) {
  const [own, light, equal, first, records, changed] = results.filter(
    (one) => one.stories === stories,
  );
  if (!own || !light || !equal || !first || !records || !changed)
    throw new Error("a contender has no result");
  return { own, light, equal, first, records, changed };
}

/** `10k` of 10,000. */
const inThousands = (stories: number) => `${round(stories / 1000)}k`;

/** Beyond so many stories their text is longer than a string may be. */
const mostAsText = 50_000;

/** Our static tree alone, of very many stories, beside that of few. */
async function measureLarge(
  stories: number,
  smallest: Result,
  places: { workFolder: string; siteRoot: string },
) {
  console.error(`${stories} stories: Gridpress: static tree`);
  const built = await largeBuild(places.workFolder, places.siteRoot, stories);
  const perSecond = built.pages / built.seconds;
  const { seconds, peakMebibytes: peak } = built;
  const { pages, largest } = built;
  const result = {
    ...{ name: "Gridpress: static tree", stories, pages, seconds, perSecond, peak, largest },
  };
  const line = {
    stories,
    pages,
    pages_per_s: round(perSecond),
    [`build_${inThousands(stories)}_s`]: round(seconds, 1),
    us_per_page_growth: round(smallest.perSecond / perSecond, 2),
    largest_file_kb: round(largest / 1000),
    peak_mb: round(peak),
  };
  return { result, line };
}

/** The line that machines read: the largest size, our static tree beside Eleventy, and how the cost of a page grows from the smallest to it. */
function summary(results: readonly Result[]) {
  const { own, light, equal, first, records, changed } = contendersOf(
    results,
    results.at(-1)?.stories,
  );
  const smallest = contendersOf(results, results[0]?.stories).own;
  const size = inThousands(own.stories);
  return {
    stories: own.stories,
    pages: own.pages,
    pages_per_s: round(own.perSecond),
    vs_eleventy_equal: round(own.perSecond / equal.perSecond, 2),
    vs_eleventy_light: round(own.perSecond / light.perSecond, 2),
    [`build_${size}_s`]: round(own.seconds, 1),
    us_per_page_growth: round(smallest.perSecond / own.perSecond, 2),
    largest_file_kb: round(Math.max(own.largest, first.largest) / 1000),
    peak_mb: round(own.peak),
    [`first_release_${size}_s`]: round(first.seconds, 1),
    [`records_${size}_s`]: round(records.seconds, 1),
    first_release_pages_per_s: round(first.perSecond),
    one_change_s: round(changed.seconds, 1),
  };
}

const asked = process.argv[2] === undefined ? undefined : Number(process.argv[2]);
// Inside the repository: the site's server build finds its packages from where it lies.
await mkdir("dist", { recursive: true });
const workFolder = await mkdtemp(path.resolve("dist", "bench-"));
try {
  const siteRoot = await buildRenderer(workFolder);
  const results: Result[] = [];
  const isLarge = asked !== undefined && asked > mostAsText;
  const chosen =
    asked === undefined
      ? sizes
      : [...new Set(isLarge ? [1000] : [1000, asked])].map((stories) => ({ stories, rounds: 1 }));
  for (const size of chosen)
    results.push(...(await measureSize({ ...size, workFolder, siteRoot })));
  const [smallest] = results;
  const large =
    isLarge && smallest ? await measureLarge(asked, smallest, { workFolder, siteRoot }) : undefined;
  if (large) results.push(large.result);
  print(results);
  console.log(JSON.stringify(large?.line ?? summary(results)));
} finally {
  await rm(workFolder, { recursive: true, force: true });
}
