import type { Worker } from "#content/subjects.wire.ts";
import { workerPosts } from "#content/vocabulary.ts";
import type { Campaign } from "#edition/campaign.wire.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { PageHead } from "../frame/pageHead.ts";
import type { PageSubject } from "../frame/pageSubject.ts";
import type { DatasetNode, EventNode, ProfileNode } from "./schemaNodes.ts";
import { type Around, images, organizationId, placeNode } from "./schemaParts.ts";
import { datasetWords } from "./wording.ts";

/** The page of a person. */
export const profileNode = (worker: Worker, around: Around): ProfileNode => {
  const url = `${around.origin}${paths.worker(worker.slug)}`;
  return {
    "@type": "ProfilePage",
    url,
    datePublished: worker.publishedAt,
    dateModified: worker.updatedAt,
    mainEntity: {
      "@type": "Person",
      name: worker.name,
      jobTitle: labelOf(workerPosts, worker.post),
      description: worker.summary,
      url,
      image: images(worker.portrait, around),
    },
  };
};

/** The page of somebody who writes, of the paper or for it. */
export const authorNode = (
  { name, role }: Extract<PageSubject, { kind: "author" }>,
  { path, description }: PageHead,
  { origin }: Around,
): ProfileNode => {
  const url = `${origin}${path}`;
  return {
    "@type": "ProfilePage",
    url,
    mainEntity: { "@type": "Person", name, jobTitle: role, description, url },
  };
};

/** A street's figures as data that others may count with; empty for a street without a table. */
export const datasetNodes = (
  { street, places, csv }: Extract<PageSubject, { kind: "street" }>,
  { origin }: Around,
): DatasetNode[] => {
  if (!csv) return [];
  const place = places.join("");
  return [
    {
      "@type": "Dataset",
      name: datasetWords.name(place),
      description: datasetWords.description(place, street.gridFigures),
      url: `${origin}${paths.street(street.slug)}`,
      inLanguage: "zh-CN",
      isAccessibleForFree: true,
      license: `${origin}${paths.data()}`,
      dateModified: street.updatedAt,
      creator: { "@id": organizationId(origin) },
      spatialCoverage: placeNode(places),
      distribution: [
        { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: `${origin}${csv}` },
      ],
    },
  ];
};

const windowsOf = ({ rules }: Campaign) => [rules.likes, rules.ballot].flatMap((one) => one ?? []);

/** The days on which a campaign takes votes; empty before its rules are frozen, and for one that the jury alone decides. */
export const eventNodes = (campaign: Campaign, around: Around): EventNode[] => {
  const windows = windowsOf(campaign);
  const [startDate] = windows.map(({ opens }) => opens).sort();
  const endDate = windows
    .map(({ closes }) => closes)
    .sort()
    .at(-1);
  if (!campaign.rulesHash || !startDate || !endDate) return [];
  const url = `${around.origin}${paths.campaign(campaign.slug)}`;
  return [
    {
      "@type": "Event",
      name: campaign.name,
      description: campaign.summary,
      url,
      startDate,
      endDate,
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: { "@type": "VirtualLocation", url },
      image: images(campaign.cover, around),
      organizer:
        campaign.organisers.length > 0
          ? campaign.organisers.map((name) => ({ "@type": "Organization", name }))
          : [{ "@id": organizationId(around.origin) }],
      isAccessibleForFree: true,
    },
  ];
};
