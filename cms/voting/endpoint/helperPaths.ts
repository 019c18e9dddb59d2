const page = (description: string) => ({
  description,
  content: { "text/html": { schema: { type: "string" } } },
});

const form = {
  type: "object",
  required: ["code"],
  properties: { code: { type: "string", description: "登记码", maxLength: 40 } },
};

/** Where an announced helper gives a code, as OpenAPI paths, given the parameter that names the campaign. It speaks HTML: it is for people. */
export const helperPaths = (campaign: object) => ({
  "/vote/{campaign}/helper": {
    get: {
      summary: "登记助投设备的表格",
      parameters: [campaign],
      responses: { 200: page("表格") },
    },
    post: {
      summary: "用登记码登记本设备",
      parameters: [campaign],
      requestBody: {
        required: true,
        content: { "application/x-www-form-urlencoded": { schema: form } },
      },
      responses: {
        200: page("已登记"),
        403: page("其他网站发来的请求"),
        422: page("登记码不对、已用过或过期"),
        429: page("填写次数过多"),
      },
    },
  },
});
