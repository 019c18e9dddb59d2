import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { wording } from "../wording.ts";
import { listWording } from "./listWording.ts";

const homeCrumb: Crumb = { label: wording.home, href: paths.home() };

type PlainHead = Pick<PageHead, "path" | "description"> &
  Partial<PageHead> & {
    title: string;
    /** Steps between the front page and this page. */
    above?: Crumb[];
    /** What the breadcrumbs say of it, where the steps before tell the rest of its title. */
    crumb?: string;
    /** Which part of a long list it is, from 1: each has a title of its own. */
    page?: number;
  };

/** The head of a page that is not a story: its breadcrumbs lead from the front page over `above` to its title. */
export const plainHead = ({ above = [], page = 1, crumb, ...head }: PlainHead): PageHead => {
  const numbered = (text: string) => (page > 1 ? `${text}（${listWording.page(page)}）` : text);
  const title = numbered(head.title);
  return {
    kind: "website",
    crumbs: [homeCrumb, ...above, { label: crumb ?? title }],
    ...head,
    title,
    description: numbered(head.description),
  };
};
