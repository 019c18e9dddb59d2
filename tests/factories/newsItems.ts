/** Fields of a news item as the editor stores them, complete enough to be published. */
export const aPublishableNewsItem = () => ({
  headline: "簇锦街道举行网格员比武",
  summary: "六名社区书记、五十二名专职网格员同台比武。",
  body: aLexicalBody("比武以幻灯片和短视频展示，评分小组现场点评。"),
  origin: { kind: "original" as const },
  credits: [{ role: "reporter" as const, names: ["沈悦"] }],
});

/** An editor state of one paragraph. */
export const aLexicalBody = (text: string) => ({
  root: {
    type: "root",
    version: 1,
    format: "" as const,
    indent: 0,
    direction: "ltr" as const,
    children: [
      {
        type: "paragraph",
        version: 1,
        format: "",
        indent: 0,
        direction: "ltr",
        textFormat: 0,
        textStyle: "",
        children: [
          { type: "text", version: 1, text, format: 0, detail: 0, mode: "normal", style: "" },
        ],
      },
    ],
  },
});
