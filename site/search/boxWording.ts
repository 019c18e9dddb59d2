/** Words of the search box. They travel to the browser: others stay out of this file. */
export const boxWording = {
  label: "要找的词，例如街道名、人名",
  submit: "搜索",
  suggestions: "搜索建议",
  suggested: (count: number) => `有 ${count} 条建议，按上下键选择，按回车打开。`,
} as const;
