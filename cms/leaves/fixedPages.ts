import { paths } from "./paths.ts";

/** Pages that every edition has, whatever is published. */
export const fixedPages: readonly string[] = [
  paths.home(),
  paths.projects(),
  paths.workers(),
  paths.streets(),
  paths.lifeCircle(),
  paths.topics(),
  paths.corrections(),
  paths.search(),
  paths.recommend(),
  paths.recommendStatus(),
  paths.factCheck(),
  paths.about(),
  paths.feeds(),
  paths.data(),
  paths.developers(),
  paths.accessibility(),
];
