import type { Counts, Cut, DatedList } from "#edition/library/datedList.ts";
import type { ListName } from "#edition/library/lists.ts";
import type { Crumb } from "../frame/pageHead.ts";
import type { SectionKey } from "../frame/sections.ts";
import type { Teaser } from "./teaser.ts";

/** A list with an address: its newest stand there, all of them in the calendar below it. */
export type Archive = {
  /** Which list of stories it is; undefined for a list of something else. */
  name: ListName | undefined;
  list: Counts;
  /** Its newest entries, of all or of a period, and those from the oldest on, as its pages announce them. */
  newest: (most: number, period?: string) => Teaser[];
  oldest: (cut: Cut) => Teaser[];
  /** Address of the list's own page. */
  base: string;
  /** Its name among others of its kind: 案例, 武侯区. */
  label: string;
  /** What it lists, as it follows a date: 案例, 武侯区案例. */
  noun: string;
  /** What its entries are counted in: 篇, 位. */
  unit: string;
  /** The list's own page, and what that lies in. */
  crumbs: (Crumb & { href: string })[];
  section: SectionKey | undefined;
  /** How many of the newest the list's own page shows. */
  shown: number;
  /** How many stories the page of a month names before its days have pages. */
  mostOfMonth: number;
  /** Whether its months and days lead to those beside them; of a narrower list the year's calendar does. */
  isPaged: boolean;
  /** The list in whose calendar its older ones stand; undefined of a list with a calendar of its own. */
  within: { href: string; label: string } | undefined;
};

/** Headlines on the page of a month. */
export const mostHeadlines = 300;

/** What is fixed of a list, whatever stands in it. */
export type Kept = Omit<Archive, "list" | "newest" | "oldest">;
export type KeptStories = Kept & { name: ListName };

/** The newest that a list shows; more are no lighter than a phone can bear, fewer make a reader turn pages. */
export const ofList = 24;

/** The newest that the page of a place or a topic shows of its stories. */
export const ofSubject = 12;

/** A list with its entries, each as its pages announce it. */
export const over = <T>(kept: Kept, list: DatedList<T>, teaser: (entry: T) => Teaser): Archive => ({
  ...kept,
  list,
  newest: (most, period) => list.newest(most, period).map(teaser),
  oldest: (cut) => list.oldest(cut).map(teaser),
});
