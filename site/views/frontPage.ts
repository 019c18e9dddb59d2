import { paths } from "#publishing/paths.ts";
import type { Library } from "../edition/library.ts";
import type { PageHead } from "../frame/pageHead.ts";

/** The front page. */
export const frontPageView = ({ edition }: Library) => {
  const head: PageHead = {
    path: paths.home(),
    description: edition.settings.description,
    section: "home",
    crumbs: [],
    kind: "website",
  };
  return { head, settings: edition.settings };
};
