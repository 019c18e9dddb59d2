import { answerQuery } from "#site/search/asking/answerQuery.ts";
import type { SearchAsk } from "#site/search/asking/searchAnswer.ts";
import type { SearchText } from "#site/search/searchText.wire.ts";
import { openSearchFile } from "#web/search/searchFile.ts";

export const aText = (title: string, more: Partial<SearchText> = {}): SearchText => ({
  url: `/cases/${encodeURIComponent(title)}/`,
  kind: "案例",
  title,
  day: "2023-12-05",
  texts: [],
  ...more,
});
export const body = (text: string): SearchText["texts"] => [{ part: "正文", text }];

const synonyms = [
  ["噪音", "噪声"],
  ["投票", "点赞", "ＬＩＫＥ"],
  ["电瓶车", "电动自行车"],
];

export const searchIn = (...documents: SearchText[]) => {
  const file = openSearchFile();
  file.setFile("texts", { hash: "1", documents, synonyms });
  const ask = (query: string, more: Partial<SearchAsk> = {}) =>
    answerQuery(file, { query, sort: "best", from: 0, most: 20, ...more });
  const titles = (query: string, more: Partial<SearchAsk> = {}) =>
    ask(query, more).hits.map(({ title }) => title.map(({ text }) => text).join(""));
  return { file, ask, titles };
};
