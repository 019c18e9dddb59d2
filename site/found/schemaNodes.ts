/**
 * The schema.org types that pages use, each with the properties that Google documents as required, and ours.
 * Source: https://developers.google.com/search/docs/appearance/structured-data/ (article, breadcrumb, video, organization,
 * dataset, profile page, event).
 */

type Reference = { "@id": string };
type Named = { "@type": "Person"; name: string; url?: string };

export type OrganizationNode = {
  "@type": "NewsMediaOrganization";
  "@id": string;
  name: string;
  url: string;
  logo: string;
  telephone: string | undefined;
  correctionsPolicy: string;
};

export type WebSiteNode = {
  "@type": "WebSite";
  "@id": string;
  url: string;
  name: string;
  description: string;
  inLanguage: "zh-CN";
  publisher: Reference;
  potentialAction: {
    "@type": "SearchAction";
    target: { "@type": "EntryPoint"; urlTemplate: string };
    "query-input": string;
  };
};

export type BreadcrumbsNode = {
  "@type": "BreadcrumbList";
  itemListElement: { "@type": "ListItem"; position: number; name: string; item: string }[];
};

/** A place inside another, the innermost first. */
export type PlaceNode = { "@type": "Place"; name: string; containedInPlace: PlaceNode | undefined };

export type ArticleNode = {
  "@type": "NewsArticle";
  headline: string;
  alternativeHeadline: string | undefined;
  description: string;
  articleSection: string;
  keywords: string[] | undefined;
  /** Characters of the text, the way Chinese texts are counted. */
  wordCount: number;
  contentLocation: PlaceNode | undefined;
  inLanguage: "zh-CN";
  isAccessibleForFree: true;
  url: string;
  mainEntityOfPage: string;
  datePublished: string;
  dateModified: string;
  image: string[];
  author: (Named | Reference)[];
  editor: Named[] | undefined;
  publisher: Reference;
  isBasedOn: string | undefined;
  printPage: string | undefined;
};

export type VideoNode = {
  "@type": "VideoObject";
  name: string;
  description: string;
  thumbnailUrl: string[];
  uploadDate: string;
  /** ISO 8601, e.g. `PT610S`. */
  duration: string | undefined;
  contentUrl?: string;
  url?: string;
};

export type ProfileNode = {
  "@type": "ProfilePage";
  url: string;
  datePublished?: string;
  dateModified?: string;
  mainEntity: {
    "@type": "Person";
    name: string;
    jobTitle: string | undefined;
    description: string;
    url: string;
    image?: string[];
  };
};

export type DatasetNode = {
  "@type": "Dataset";
  name: string;
  /** Google wants fifty characters at least. */
  description: string;
  url: string;
  inLanguage: "zh-CN";
  isAccessibleForFree: true;
  /** Page that says what anybody may do with it. */
  license: string;
  dateModified: string;
  creator: Reference;
  spatialCoverage: PlaceNode | undefined;
  distribution: { "@type": "DataDownload"; encodingFormat: "text/csv"; contentUrl: string }[];
};

export type EventNode = {
  "@type": "Event";
  name: string;
  description: string;
  url: string;
  startDate: string;
  endDate: string;
  eventStatus: "https://schema.org/EventScheduled";
  eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode";
  location: { "@type": "VirtualLocation"; url: string };
  image: string[];
  organizer: ({ "@type": "Organization"; name: string } | Reference)[];
  isAccessibleForFree: true;
};

export type ListNode = {
  "@type": "CollectionPage";
  url: string;
  name: string;
  description: string;
  isPartOf: Reference;
  /** Absent where nothing is listed yet. */
  mainEntity?: {
    "@type": "ItemList";
    numberOfItems: number;
    itemListElement: { "@type": "ListItem"; position: number; name: string; url: string }[];
  };
};

export type Node =
  | OrganizationNode
  | WebSiteNode
  | BreadcrumbsNode
  | ArticleNode
  | VideoNode
  | ProfileNode
  | DatasetNode
  | EventNode
  | ListNode;
