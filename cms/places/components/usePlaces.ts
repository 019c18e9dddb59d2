"use client";
import { useConfig, useDebounce } from "@payloadcms/ui";
import { useEffect, useState } from "react";

type PlaceOption = { value: number; label: string; spellings: string[] };

type Found = {
  id: number;
  label?: string | null;
  pinyin?: string | null;
  initials?: string | null;
};

const listed = 30;

const parts = "select[label]=true&select[pinyin]=true&select[initials]=true";

const optionsOf = ({ docs = [] }: { docs?: Found[] }): PlaceOption[] =>
  docs.map(({ id, label, pinyin, initials }) => ({
    value: id,
    label: label ?? String(id),
    spellings: [label ?? "", pinyin ?? "", initials ?? ""],
  }));

/** Asks the CMS for places whenever the condition changes; an empty condition asks for nothing. */
const usePlaceQuery = (conditions: string): PlaceOption[] => {
  const { config } = useConfig();
  const [options, setOptions] = useState<PlaceOption[]>([]);
  const url = `${config.routes.api}/places?depth=0&${parts}&limit=${listed}&${conditions}`;
  useEffect(() => {
    if (conditions === "") return setOptions([]);
    const outdated = new AbortController();
    fetch(url, { credentials: "include", signal: outdated.signal })
      .then(async (answer) => setOptions(optionsOf(answer.ok ? await answer.json() : {})))
      // Aborted or offline: what is listed stays, and the next key asks again.
      .catch(() => undefined);
    return () => outdated.abort();
  }, [conditions, url]);
  return options;
};

/**
 * Places found by name, pinyin, initials or code (rule L5), those that begin with the words first; without words the first
 * ones of the tree. Asks for nothing until the list is open.
 */
export const usePlaceSearch = (search: {
  words: string;
  levels: readonly string[];
  isOpen: boolean;
}): PlaceOption[] => {
  const query = useDebounce(search.words.trim(), 200);
  const where = new URLSearchParams({ sort: "code" });
  if (query !== "") where.set("where[label][like]", query);
  if (search.levels.length > 0) where.set("where[level][in]", search.levels.join(","));
  const found = usePlaceQuery(search.isOpen ? where.toString() : "");
  const begins = ({ spellings }: PlaceOption) =>
    Number(spellings.some((spelling) => spelling.startsWith(query.toLowerCase())));
  return [...found].sort((a, b) => begins(b) - begins(a));
};

/** The labels of chosen places, in the order in which they were chosen. */
export const useChosenPlaces = (ids: readonly number[]): PlaceOption[] => {
  const known = usePlaceQuery(ids.length === 0 ? "" : `where[id][in]=${ids.join(",")}`);
  return ids.map(
    (id) => known.find(({ value }) => value === id) ?? { value: id, label: "…", spellings: [] },
  );
};
