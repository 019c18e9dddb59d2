import { readFileSync } from "node:fs";
import { codeOf, headOf, recordOf } from "./equalWork.ts";
import { filterGroups, listPages } from "./lists.ts";

const edition = JSON.parse(readFileSync(process.env.EDITION_FILE, "utf8"));
const places = new Map(edition.places.map((place) => [place.code, place.name]));
const stories = new Map(edition.stories.map((story) => [story.slug, story]));
const shanghai = { timeZone: "Asia/Shanghai", hourCycle: "h23" };
const dayFormat = new Intl.DateTimeFormat("zh-CN", { ...shanghai, dateStyle: "long" });
const minuteFormat = new Intl.DateTimeFormat("zh-CN", { ...shanghai, timeStyle: "short" });

/** The same stories and lists as the product's site, with Eleventy and Nunjucks, for the build benchmark. */
export default function configure(config) {
  config.addGlobalData("settings", () => edition.settings);
  config.addGlobalData("storyPages", () => edition.stories);
  config.addGlobalData("listPages", () => listPages(edition));
  config.addGlobalData("filterGroups", () => filterGroups(edition));
  config.addFilter("day", (instant) => dayFormat.format(new Date(instant)));
  config.addFilter(
    "minute",
    (instant) => `${dayFormat.format(new Date(instant))} ${minuteFormat.format(new Date(instant))}`,
  );
  // The light twin has pages without what machines read of them.
  const isEqual = process.env.EQUAL === "1";
  config.addFilter("head", (story) => (isEqual && story ? headOf(story) : ""));
  config.addFilter("code", (story) => (isEqual ? codeOf(story) : ""));
  config.addGlobalData("recordsOf", () => (isEqual ? edition.stories : []));
  config.addFilter("record", (story) => recordOf(story, edition));
  config.addFilter("placeName", (code) => places.get(code));
  config.addFilter("storyOf", (ref) => stories.get(ref.slug));
  config.addFilter("renditions", (picture, type) =>
    picture.renditions.filter((rendition) => rendition.type === type),
  );
  return {
    dir: { input: "pages", includes: "../includes", data: "../data", output: process.env.OUTPUT },
    templateFormats: ["njk"],
  };
}
