"use client";

import { useRowLabel } from "@payloadcms/ui";
import { own } from "#leaves/own.ts";

type Row = Record<string, unknown>;

const longest = 40;

const wordsOf = (value: unknown, labels: Record<string, string>): string => {
  if (Array.isArray(value)) return value.map((part) => wordsOf(part, labels)).join("、");
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? (own(labels, value) ?? value).trim() : "";
};

/** Heads a row of a list by what is in it, so that a folded list can be read: “记者 · 沈悦” instead of “署名 01”. */
export function RowTitle({
  from,
  labels = {},
}: {
  from: string[];
  labels?: Record<string, string>;
}) {
  const { data, rowNumber } = useRowLabel<Row>();
  const words = from.map((field) => wordsOf(data?.[field], labels)).filter((part) => part !== "");
  const title = words.join(" · ");
  const short = title.length > longest ? `${title.slice(0, longest)}…` : title;
  return <span>{`${(rowNumber ?? 0) + 1}. ${short}`}</span>;
}
