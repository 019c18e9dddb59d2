import { createLocalReq, type Payload } from "payload";
import { requestRelease } from "#edition/requestRelease.ts";
import { importTree } from "#places/importTree.ts";
import { library as libraryOn } from "#seed/content/library.ts";
import { type SeedLibrary, seedLibraryWire } from "#seed/seed.wire.ts";
import { type PlantedCollection, plantedCollections } from "./collections.ts";
import { type Found, findDocuments, type Slugs } from "./findDocuments.ts";
import { openCampaigns } from "./openCampaigns.ts";
import { picturesIn } from "./picturesIn.ts";
import { plantLibrary } from "./plantLibrary.ts";
import { plantPictures } from "./plantPictures.ts";
import { readDivisions } from "./readDivisions.ts";

/** Runs a named part of the planting and tells whoever watches. */
export type Step = <T>(title: string, work: () => Promise<T>) => Promise<T>;

const slugsIn = (library: SeedLibrary): Slugs =>
  Object.fromEntries(
    plantedCollections.map((collection) => [
      collection,
      library[collection].map(({ slug }) => slug),
    ]),
  ) as Record<PlantedCollection, string[]>;

/** Pictures of the documents that are not there yet. */
const missingPictures = (library: SeedLibrary, found: Found): string[] =>
  plantedCollections.flatMap((collection) =>
    library[collection].flatMap((doc) => (found[collection].has(doc.slug) ? [] : picturesIn(doc))),
  );

/**
 * Plants the sample content: places, pictures, documents, and the campaign, opened as of `now`. Safe to repeat: what is
 * there is left as editors keep it. Asks for one release when anything came in; answers how many documents did.
 * `widest` keeps pictures small for tests, in pixels.
 */
export const plantSample = async (facts: {
  payload: Payload;
  now: Date;
  step: Step;
  widest?: number;
}): Promise<number> => {
  const { payload, now, step, widest } = facts;
  const library = seedLibraryWire.parse(libraryOn(now));
  const slugs = slugsIn(library);
  await step("导入成都市区划", async () => importTree({ payload, rows: await readDivisions() }));
  const found = await findDocuments(await createLocalReq({}, payload), slugs);
  const keys = missingPictures(library, found);
  const pictures = await step("绘制并编码示意图", () => plantPictures({ payload, keys, widest }));
  const { stands, filled } = await step("写入示例稿件", () =>
    plantLibrary({ payload, library, slugs, found, pictures }),
  );
  const campaigns = [...stands.campaigns.values()].map(({ id }) => id);
  await step("开启示例评选", () => openCampaigns({ payload, ids: campaigns }));
  if (filled > 0) await requestRelease(payload, "示例内容");
  return filled;
};
