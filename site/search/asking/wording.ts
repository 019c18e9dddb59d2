/** Words of the answer to a search. */
export const wording = {
  found: (query: string, count: number) =>
    count === 0 ? `没有找到“${query}”。` : `找到与“${query}”有关的内容 ${count} 条。`,
  instead: (query: string, words: readonly string[]) =>
    `没有一字不差的“${query}”，以下是${words.map((word) => `“${word}”`).join("和")}的结果。`,
  meant: "您要找的是不是：",
  tryThis: "可以换一个短一点的词，或者去掉地名的“街道”“社区”再试；也可以从下面的栏目找。",
  recommend: "身边有这样的好做法，欢迎推荐给我们",
  away: "搜索暂时没有回应，请过一会儿再试，也可以从下面的栏目找。",
  narrow: "缩小范围",
  kind: "类型",
  street: "街道",
  year: "年份",
  all: "全部",
  sort: "排序",
  best: "最相关",
  newest: "最新",
  part: (part: string) => `匹配：${part}`,
  beyond: "这一页没有内容，请往前翻。",
  narrowFurther: (most: number) =>
    `这里列出前${most}条。再缩小范围，或者把要找的字词写得更细，就能找到其余的。`,
  previous: "上一页",
  next: "下一页",
} as const;
