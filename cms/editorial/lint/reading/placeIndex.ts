import type { KnownPlace } from "../knowledge.ts";

const kinds = /(社区|街道|镇|乡|村|区|县|市)$/;
const kindsInText = /社区|街道|[镇乡村区县市]/g;
const longestName = 12;

/** Places by name and, for names one character off, by name with one character of the stem left open. */
export type PlaceIndex = {
  codes: ReadonlyMap<string, readonly string[]>;
  open: ReadonlyMap<string, readonly string[]>;
};

const stemLength = (name: string): number => name.length - (kinds.exec(name)?.[1]?.length ?? 0);

/** `簇？街道` for each character of the stem; a stem of one character says too little to be near anything. */
const openForms = (name: string): string[] => {
  const stem = stemLength(name);
  if (stem < 2 || stem === name.length) return [];
  return Array.from({ length: stem }, (_, at) => `${name.slice(0, at)}？${name.slice(at + 1)}`);
};

export const makePlaceIndex = (places: readonly KnownPlace[]): PlaceIndex => {
  const codes = new Map<string, string[]>();
  const open = new Map<string, string[]>();
  for (const { code, name } of places) codes.set(name, [...(codes.get(name) ?? []), code]);
  for (const name of codes.keys())
    for (const form of openForms(name)) open.set(form, [...(open.get(form) ?? []), name]);
  return { codes, open };
};

/** A place that a text names; `codes` are all places of that name. */
export type PlaceMention = { from: number; to: number; name: string; codes: readonly string[] };

/** What reads like the name of a place, is none that is known, and is one character off from `name`. */
export type PlaceNear = {
  from: number;
  to: number;
  name: string;
  codes: readonly string[];
  at: number;
};

/** The places of a text: of overlapping names the longest. */
export const placesIn = (
  text: string,
  index: PlaceIndex,
): { mentions: PlaceMention[]; near: PlaceNear[] } => {
  const mentions: PlaceMention[] = [];
  const unknown: number[] = [];
  for (const kind of text.matchAll(kindsInText)) {
    const to = kind.index + kind[0].length;
    let isKnown = false;
    for (let length = Math.min(longestName, to); length >= kind[0].length + 1; length -= 1) {
      const name = text.slice(to - length, to);
      const codes = index.codes.get(name);
      if (!codes) continue;
      mentions.push({ from: to - length, to, name, codes });
      isKnown = true;
      break;
    }
    if (!isKnown) unknown.push(to);
  }
  const near = unknown.flatMap((to) => nearestBefore(text, to, index));
  return { mentions, near };
};

const nearestBefore = (text: string, to: number, index: PlaceIndex): PlaceNear[] => {
  const found: PlaceNear[] = [];
  for (let length = Math.min(7, to); length >= 3; length -= 1) {
    const from = to - length;
    const typed = text.slice(from, to);
    const stem = stemLength(typed);
    for (let at = 0; at < stem; at += 1) {
      const names = index.open.get(`${typed.slice(0, at)}？${typed.slice(at + 1)}`) ?? [];
      for (const name of names)
        found.push({ from, to, name, codes: index.codes.get(name) ?? [], at });
    }
  }
  return found;
};
