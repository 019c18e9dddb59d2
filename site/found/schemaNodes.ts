/**
 * The schema.org types that pages use, each with the properties that Google documents as required, and ours.
 * Source: https://developers.google.com/search/docs/appearance/structured-data/ (article, breadcrumb, video, organization).
 */

type Reference = { "@id": string };
type Named = { "@type": "Person"; name: string };

export type Organization = {
  "@type": "NewsMediaOrganization";
  "@id": string;
  name: string;
  url: string;
  logo: string;
  telephone: string | undefined;
  correctionsPolicy: string;
};

export type Breadcrumbs = {
  "@type": "BreadcrumbList";
  itemListElement: { "@type": "ListItem"; position: number; name: string; item: string }[];
};

export type Article = {
  "@type": "NewsArticle";
  headline: string;
  alternativeHeadline: string | undefined;
  description: string;
  articleSection: string;
  inLanguage: "zh-CN";
  isAccessibleForFree: true;
  url: string;
  mainEntityOfPage: string;
  datePublished: string;
  dateModified: string;
  image: string[];
  author: (Named | Reference)[];
  editor: Named[];
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

export type Person = {
  "@type": "Person";
  name: string;
  jobTitle: string;
  description: string;
  url: string;
  image: string[];
};

export type Node = Organization | Breadcrumbs | Article | VideoNode | Person;
