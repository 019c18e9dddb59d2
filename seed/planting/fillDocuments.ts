import type { CollectionSlug, PayloadRequest, Where } from "payload";
import type { SeedLibrary } from "#seed/seed.wire.ts";
import { campaignData } from "./campaignData.ts";
import { type PlantedCollection, plantedCollections } from "./collections.ts";
import type { Stands } from "./standDocuments.ts";
import { storyData } from "./storyData.ts";
import { partnerData, projectData, streetData, topicData, workerData } from "./subjectData.ts";
import type { Targets } from "./targets.ts";

type Entry = { slug: string; data: object };
type Writer = (library: SeedLibrary, targets: Targets) => Entry[];

const writer =
  <K extends PlantedCollection>(
    collection: K,
    write: (doc: SeedLibrary[K][number], targets: Targets) => object,
  ): Writer =>
  (library, targets) =>
    (library[collection] as SeedLibrary[K][number][]).map((doc) => ({
      slug: doc.slug,
      get data() {
        return write(doc, targets);
      },
    }));

const writers: Record<PlantedCollection, Writer> = {
  topics: writer("topics", topicData),
  partners: writer("partners", partnerData),
  projects: writer("projects", projectData),
  workers: writer("workers", workerData),
  streets: writer("streets", streetData),
  cases: writer("cases", storyData),
  news: writer("news", storyData),
  interviews: writer("interviews", storyData),
  announcements: writer("announcements", storyData),
  campaigns: writer("campaigns", campaignData),
};

/** The empty version that a document stood with; its history begins with the published text. */
const dropEmptyVersion = (req: PayloadRequest, collection: PlantedCollection, id: number) => {
  const where: Where = {
    and: [{ parent: { equals: id } }, { "version._status": { equals: "draft" } }],
  };
  return req.payload.db.deleteVersions({ collection: collection as CollectionSlug, where, req });
};

/** Writes and publishes the documents that are new; answers how many. */
export const fillDocuments = async (
  req: PayloadRequest,
  planted: { library: SeedLibrary; targets: Targets; stands: Stands },
): Promise<number> => {
  let filled = 0;
  for (const collection of plantedCollections) {
    for (const entry of writers[collection](planted.library, planted.targets)) {
      const stand = planted.stands[collection].get(entry.slug);
      if (!stand?.isNew) continue;
      await req.payload.update({
        collection: collection as "topics",
        id: stand.id,
        data: { ...entry.data, _status: "published" },
        depth: 0,
        req,
      });
      await dropEmptyVersion(req, collection, stand.id);
      filled += 1;
    }
  }
  return filled;
};
