import type { PayloadRequest } from "payload";
import { synonymText } from "#content/synonyms.ts";
import type { SeedLibrary } from "#seed/seed.wire.ts";
import { printDate, storyRelations } from "./storyData.ts";
import type { Targets } from "./targets.ts";

type Site = { library: SeedLibrary; targets: Targets };

const plantCorrections = async (req: PayloadRequest, { library, targets }: Site) => {
  for (const { story, print, ...correction } of library.corrections) {
    const [relation] = storyRelations([story], targets);
    const { totalDocs } = await req.payload.count({
      collection: "corrections",
      where: { wrong: { equals: correction.wrong } },
      req,
    });
    if (totalDocs > 0 || !relation) continue;
    const data = {
      ...{ ...correction, story: relation, print: printDate(print) },
      _status: "published" as const,
    };
    await req.payload.create({ collection: "corrections", data, depth: 0, req });
  }
};

const plantSettings = async (req: PayloadRequest, { library }: Site) => {
  // Never saved: a field alone would not tell, since some have a value of their own from the start.
  const { updatedAt } = await req.payload.findGlobal({ slug: "site-settings", depth: 0, req });
  if (updatedAt) return;
  const { synonyms, ...settings } = library.settings;
  const data = { ...settings, synonyms: synonymText(synonyms) };
  await req.payload.updateGlobal({ slug: "site-settings", data, req });
};

const plantFront = async (req: PayloadRequest, { library, targets }: Site) => {
  const { front } = await req.payload.findGlobal({ slug: "front-page", depth: 0, req });
  if (front && front.length > 0) return;
  const data = {
    front: storyRelations(library.front.stories, targets),
    featuredCampaign: targets.document("campaigns", library.front.campaign),
  };
  await req.payload.updateGlobal({ slug: "front-page", data, req });
};

/** Corrections, site settings and the front page, each only where there is nothing yet. */
export const plantSite = async (req: PayloadRequest, site: Site): Promise<void> => {
  await plantCorrections(req, site);
  await plantSettings(req, site);
  await plantFront(req, site);
};
