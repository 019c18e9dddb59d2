import { longestContact, longestName, longestText } from "../objections/wording.ts";

const page = (description: string) => ({
  description,
  content: { "text/html": { schema: { type: "string" } } },
});

const field = (description: string, maxLength: number) => ({
  type: "string",
  description,
  maxLength,
});

const form = {
  type: "object",
  required: ["text"],
  properties: {
    candidate: { type: "string", description: "候选人编号；留空为整个评选" },
    text: { ...field("异议内容", longestText), minLength: 10 },
    name: field("姓名，选填", longestName),
    contact: field("联系方式，选填", longestContact),
  },
};

/** The objection form as OpenAPI paths, given the parameter that names the campaign. It speaks HTML: it is for people. */
export const objectionPaths = (campaign: object) => ({
  "/vote/{campaign}/objections": {
    get: {
      summary: "异议表（公示期）",
      parameters: [campaign],
      responses: { 200: page("表格，或已收到的编号"), 409: page("不在公示期") },
    },
    post: {
      summary: "提出异议（公示期）",
      parameters: [campaign],
      requestBody: {
        required: true,
        content: { "application/x-www-form-urlencoded": { schema: form } },
      },
      responses: {
        303: { description: "已收到，转到写有编号的页面" },
        403: page("其他网站发来的请求"),
        409: page("不在公示期"),
        422: page("填写有误，已填内容保留"),
        429: page("提交过于频繁，已填内容保留"),
        503: page("暂时繁忙，已填内容保留"),
      },
    },
  },
});
