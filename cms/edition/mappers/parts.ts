import type { DataFigure } from "#content/body.wire.ts";
import type { StoryRef } from "#content/refs.wire.ts";
import { cleanText } from "#leaves/cleanText.ts";
import { pickedDay } from "#leaves/shanghaiTime.ts";
import type { Lookup } from "./lookup.ts";

/** A text as the wire wants it: absent is undefined, and blank is absent. */
export const text = (value: string | null | undefined): string | undefined =>
  cleanText(value ?? "", { lines: true }) || undefined;

/** The same for a list of them. */
export const texts = (values: readonly string[] | null | undefined): string[] =>
  rows(values).flatMap((value) => text(value) ?? []);

/** Rows of a list that may be absent. */
export const rows = <T>(values: readonly T[] | null | undefined): readonly T[] => values ?? [];

/** What was found, in order. */
const found = <T, R>(
  values: readonly T[] | null | undefined,
  find: (value: T) => R | undefined,
): R[] => rows(values).flatMap((value) => find(value) ?? []);

/** Instants come from the database as ISO texts; the wire wants them in UTC. */
export const instant = (value: string): string => new Date(value).toISOString();

type Dated = { publishedAt?: string | null; revisedAt?: string | null; createdAt: string };

/** When a document came out and when its text last changed since. */
export const dates = (doc: Dated): { publishedAt: string; updatedAt: string } => {
  const publishedAt = instant(doc.publishedAt ?? doc.createdAt);
  return { publishedAt, updatedAt: doc.revisedAt ? instant(doc.revisedAt) : publishedAt };
};

type Print = { date?: string | null; page?: string | null } | null | undefined;

export const print = (value: Print): { date: string; page: string | undefined } | undefined => {
  const date = pickedDay(value?.date);
  return date && { date, page: text(value?.page) };
};

type Figure = { [K in keyof DataFigure]: DataFigure[K] | null };

export const figure = (row: Figure): DataFigure => ({
  label: row.label ?? "",
  value: row.value ?? "",
  unit: text(row.unit),
  asOf: text(row.asOf),
  source: text(row.source),
});

/** Place codes, most specific first; places of one level in the editor's order. */
export const places = (lookup: Lookup, related: readonly unknown[] | null | undefined): string[] =>
  [...new Set(found(related, lookup.place))].sort((a, b) => b.length - a.length);

export const stories = (
  lookup: Lookup,
  related: readonly unknown[] | null | undefined,
): StoryRef[] => found(related, lookup.story);

export const slugs = (
  lookup: Lookup,
  collection: string,
  related: readonly unknown[] | null | undefined,
): string[] => found(related, (one) => lookup.slug(collection, one));
