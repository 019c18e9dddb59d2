import type { PageHead } from "../frame/pageHead.ts";
import { articleNodes } from "./articleNodes.ts";
import type { Node } from "./schemaNodes.ts";
import type { Around } from "./schemaParts.ts";
import { breadcrumbsNode, listNode, organizationNode, webSiteNode } from "./siteNodes.ts";
import { authorNode, datasetNodes, eventNodes, profileNode } from "./subjectNodes.ts";

const subjectNodes = (head: PageHead, around: Around): Node[] => {
  const { about } = head;
  switch (about?.kind) {
    case undefined:
      return [];
    case "site":
      return [webSiteNode(around)];
    case "story":
      return articleNodes(about, around);
    case "worker":
      return [profileNode(about.worker, around)];
    case "author":
      return [authorNode(about, head, around)];
    case "street":
      return datasetNodes(about, around);
    case "campaign":
      return eventNodes(about.campaign, around);
    case "list":
      return [listNode(about.entries, head, around)];
  }
};

/** The schema.org graph of a page, with absolute addresses below `origin`. */
export const structuredData = (
  options: Around & { head: PageHead },
): { "@context": string; "@graph": Node[] } => {
  const { head, ...around } = options;
  const { crumbs } = head;
  return {
    "@context": "https://schema.org",
    "@graph": [
      organizationNode(around),
      ...(crumbs.length > 1 ? [breadcrumbsNode(crumbs, head.path, around.origin)] : []),
      ...subjectNodes(head, around),
    ],
  };
};
