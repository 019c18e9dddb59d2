import type { PanelWording } from "./panelWording.ts";

/** What every panel of the start page needs to speak and to link. */
export type StartContext = {
  words: PanelWording["start"];
  /** Path of the admin panel, and origin of the reader's site. */
  admin: string;
  site: string;
  /** What the newsroom calls a document of the collection. */
  kind(collection: string): string;
  /** An instant in the newsroom's words and time zone. */
  moment(instant: string): string;
};

/** Instants as people of the language read them, always in Beijing time. */
export const momentIn = (language: "zh" | "en") => {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
    timeZone: "Asia/Shanghai",
    month: language === "en" ? "short" : "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (instant: string): string => format.format(new Date(instant));
};
