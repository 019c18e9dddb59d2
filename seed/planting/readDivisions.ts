import { readFile } from "node:fs/promises";
import { type TreeRow, treeRowWire } from "#places/importTree.ts";

/** The national tree of Chengdu, from the CSV file that is committed beside the sample content. */
export const readDivisions = async (): Promise<TreeRow[]> => {
  const file = new URL("../places/chengdu-divisions.csv", import.meta.url);
  const [, ...lines] = (await readFile(file, "utf8")).trim().split(/\r?\n/);
  return lines.map((line) => {
    const [code, name, level, parent] = line.split(",");
    return treeRowWire.parse({ code, name, level, parent });
  });
};
