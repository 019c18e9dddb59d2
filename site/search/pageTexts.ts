import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { accessibilityPage } from "../views/accessibilityPage.ts";
import { serviceWording } from "../views/serviceWording.ts";
import type { SearchText } from "./searchText.wire.ts";
import { textsOf } from "./searchTexts.ts";
import type { ServicePage } from "./servicePages.ts";

/** What the paper says of itself on its own page. */
const aboutTexts = ({ settings }: Library) => ({
  单位: [settings.name, ...settings.organisers, settings.weibo, settings.wechat],
  正文: [settings.description, ...settings.about.flatMap(({ heading, text }) => [heading, text])],
  电话: [settings.hotline, settings.complaintLine, settings.complaintEmail],
});

/** What the other pages about the paper say, by their addresses: it is found as what stories say. */
const ownTexts = (library: Library, path: string) => {
  const { data, developers, feeds } = serviceWording;
  switch (path) {
    case paths.about():
      return aboutTexts(library);
    case paths.accessibility():
      return {
        正文: accessibilityPage(library).sections.flatMap(({ heading, text }) => [heading, text]),
      };
    case paths.data():
      return { 正文: [data.introduction, data.terms(library.settings.name)] };
    case paths.developers():
      return {
        正文: [
          ...[developers.introduction, ...developers.howText, ...developers.copyText],
          ...developers.versionsText,
        ],
      };
    case paths.feeds():
      return { 正文: [feeds.introduction, feeds.how] };
    default:
      return {};
  }
};

/** A page of the site, with what people call it and what it says. */
export const serviceText = (library: Library, { path, title, also }: ServicePage): SearchText => ({
  ...{ url: path, kind: "栏目", title, day: "" },
  texts: textsOf({ 摘要: also, ...ownTexts(library, path) }),
});
