/** How many characters stand before and behind the name that people use for what a page is about. */
export type Around = readonly [before: number, behind: number];

const placeKinds = new Set(["街道", "社区", "区市县"]);

/** Nobody types 武侯区簇桥街道 for 簇桥. */
export function aroundName(kind: string, title: string): Around | undefined {
  if (!placeKinds.has(kind)) return undefined;
  const [, before = "", behind = ""] =
    /^(.{1,4}[区市县])?.+?(街道|镇|乡|社区|村|区|市|县)?$/.exec(title) ?? [];
  return [before.length, behind.length];
}
