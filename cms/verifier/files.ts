/** Reading a campaign's audit files (FORMAT.md, sections 1 and 2). */
import { readFileSync } from "node:fs";
import path from "node:path";
import { hexHash, type Json, type Tell } from "./bytes.ts";
import { type Keys, readKeys } from "./keys.ts";

/** One file of a folder; undefined when it is not there or no JSON. */
export function readIfThere(folder: string, name: string): Json | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, name), "utf8"));
  } catch {
    return undefined;
  }
}

/** One file of a folder. Without it there is nothing to check: the program ends with 2. */
export function readFile(folder: string, name: string): Json {
  const found = readIfThere(folder, name);
  if (found) return found;
  console.error(`读不到 ${path.join(folder, name)}，或者它不是 JSON。`);
  process.exit(2);
}

export type Campaign = Keys & {
  slug: string;
  rulesHash: string;
  frozen: Frozen;
  counts: Record<string, number>;
};

export type Frozen = {
  slug: string;
  candidates: { number: number; name: string; category: string }[];
  rules: {
    noticeDays: number;
    fewestVotes?: number;
    likes?: { closes: string };
    weights: Record<"likes" | "ballot" | "jury", number>;
    categories: { slug: string; awards: number }[];
    ballot?: { closes: string; min: number; max: number };
    jury?: { dropExtremes?: boolean; criteria: { maxScore: number }[] };
    tieRule: string[];
  };
};

/** FORMAT.md, section 2. */
export function readCampaign(folder: string, tell: Tell): Campaign {
  const file = readFile(folder, "campaign.json");
  if (file.format !== 2) {
    console.error(`这个程序核对第 2 版的文件，campaign.json 写的是 ${file.format}。`);
    process.exit(2);
  }
  const text = String(file.frozen);
  const frozen: Frozen & { slug: string } = JSON.parse(text);
  if (hexHash(text) !== file.rulesHash) tell("规则与公布的指纹不符");
  if (frozen.slug !== file.slug) tell("规则不是这个评选的规则");
  return {
    ...readKeys(String(file.publicKey), (file.rotations ?? []) as Json[], tell),
    slug: String(file.slug),
    rulesHash: String(file.rulesHash),
    frozen,
    counts: file.seals as Record<string, number>,
  };
}
