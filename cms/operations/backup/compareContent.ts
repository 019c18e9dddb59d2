import type { Finding } from "./drillReport.ts";
import { contentOf } from "./dumpTables.ts";
import type { Manifest, TableCopy } from "./manifest.wire.ts";
import { inSnapshot } from "./snapshot.ts";

/** What a newsroom asks for first; everything else is in the sum. */
const told: Record<string, string> = {
  "public.cases": "优秀案例",
  "public.news": "新闻",
  "public.announcements": "公告",
  "public.media": "图片",
  "public.users": "账号",
  "intake.recommendations": "来稿",
  "voting.likes": "点赞",
  "voting.ballots": "选票",
};

const nameOf = ({ schema, name }: Pick<TableCopy, "schema" | "name">) => `${schema}.${name}`;

/** Copies every table of the restored database once more: the same rows make the same bytes (rule U53). */
export const compareContent = (
  databaseUrl: string,
  { tables }: Pick<Manifest, "tables">,
): Promise<Finding> =>
  inSnapshot(databaseUrl, async ({ client, tables: there }) => {
    const known = new Set(tables.map(nameOf));
    const problems = there.map(nameOf).filter((name) => !known.has(name));
    for (const table of tables) {
      const { rows, sha256 } = await contentOf(client, table);
      if (rows !== table.rows) problems.push(`${nameOf(table)}（${table.rows} 行变成 ${rows} 行）`);
      else if (sha256 !== table.sha256) problems.push(`${nameOf(table)}（内容不同）`);
    }
    const counts = tables.flatMap((table) => {
      const word = told[nameOf(table)];
      return word === undefined ? [] : [`${word} ${table.rows}`];
    });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return {
      what: "数据库内容",
      result: problems.length === 0 ? "same" : "differs",
      detail:
        problems.length === 0
          ? `${tables.length} 张表、${rows} 行逐字节相同（${counts.join("，")}）`
          : `不同：${problems.join("、")}`,
    };
  });
