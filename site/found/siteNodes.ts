import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import type { Listed } from "../frame/pageSubject.ts";
import { markPath, markPictures } from "./mark.ts";
import type { BreadcrumbsNode, ListNode, OrganizationNode, WebSiteNode } from "./schemaNodes.ts";
import { type Around, organizationId, webSiteId } from "./schemaParts.ts";

export const organizationNode = ({ origin, settings }: Around): OrganizationNode => ({
  "@type": "NewsMediaOrganization",
  "@id": organizationId(origin),
  name: settings.name,
  url: `${origin}/`,
  logo: `${origin}${markPath(markPictures.icon512)}`,
  telephone: settings.hotline || undefined,
  correctionsPolicy: `${origin}${paths.corrections()}`,
});

/** The site as a whole, and how to search it. */
export const webSiteNode = ({ origin, settings }: Around): WebSiteNode => ({
  "@type": "WebSite",
  "@id": webSiteId(origin),
  url: `${origin}/`,
  name: settings.name,
  description: settings.description,
  inLanguage: "zh-CN",
  publisher: { "@id": organizationId(origin) },
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${origin}${paths.search()}?q={words}` },
    "query-input": "required name=words",
  },
});

export const breadcrumbsNode = (
  crumbs: readonly Crumb[],
  page: string,
  origin: string,
): BreadcrumbsNode => ({
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(({ label, href }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: label,
    item: `${origin}${href ?? page}`,
  })),
});

/** A long list says nothing more to machines than its first entries: the sitemap has them all. */
const mostListed = 30;

export const listNode = (
  entries: readonly Listed[],
  head: PageHead,
  { origin, settings }: Around,
): ListNode => ({
  "@type": "CollectionPage",
  url: `${origin}${head.path}`,
  name: head.title ?? settings.name,
  description: head.description,
  isPartOf: { "@id": webSiteId(origin) },
  ...(entries.length > 0 && {
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: entries.length,
      itemListElement: entries.slice(0, mostListed).map(({ title, href }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: title,
        url: `${origin}${href}`,
      })),
    },
  }),
});
