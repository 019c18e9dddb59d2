import { differing, mayDiffer } from "./compareRules.ts";
import type { Finding } from "./drillReport.ts";
import type { TreeHead } from "./manifest.wire.ts";

const reasons = {
  "no-tree": "备份时网站还没有生成过",
  unreleased: "备份时还有改动没有生成到网站",
  "other-site": "网站程序的版本与备份时不同",
  "moment-passed": "备份之后有按时间变化的页面（如评选阶段）",
} as const;

type Tree = ReadonlyMap<string, string>;

/** The tree that readers had beside the one that was made anew (rule U54). */
export function compareTree(
  had: { head: TreeHead; tree: Tree },
  made: { site: string | undefined; tree: Tree; now: Date },
): Finding {
  const what = "读者网站";
  const names = differing(had.tree, made.tree);
  const size = `${made.tree.size} 个地址`;
  if (names.length === 0) return { what, result: "same", detail: `${size}，内容逐字节相同` };
  const why = mayDiffer(had.head, made);
  const some = `${names.slice(0, 5).join("、")}${names.length > 5 ? "……" : ""}`;
  if (why === "no-tree")
    return { what, result: "untold", detail: `已生成 ${size}；${reasons[why]}，没有可以比对的` };
  return why === undefined
    ? { what, result: "differs", detail: `${names.length} 处不同：${some}` }
    : {
        what,
        result: "untold",
        detail: `已重建 ${size}，${names.length} 处与备份时不同（${some}）：${reasons[why]}`,
      };
}
