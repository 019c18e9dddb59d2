import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { wording } from "../wording.ts";

const homeCrumb: Crumb = { label: wording.home, href: paths.home() };

type PlainHead = Pick<PageHead, "path" | "description"> &
  Partial<PageHead> & {
    title: string;
    /** Steps between the front page and this page. */
    above?: Crumb[];
  };

/** The head of a page that is not a story: its breadcrumbs lead from the front page over `above` to its title. */
export const plainHead = ({ above = [], ...head }: PlainHead): PageHead => ({
  kind: "website",
  crumbs: [homeCrumb, ...above, { label: head.title }],
  ...head,
});
