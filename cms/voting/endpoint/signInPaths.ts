import { workHeader } from "../campaign/endpointNames.ts";

type Parameter = {
  name: string;
  in: string;
  required: boolean;
  schema: object;
  description: string;
};

const page = (description: string) => ({ description, content: { "text/html": {} } });

const form = (fields: Record<string, string>) => ({
  required: true,
  content: {
    "application/x-www-form-urlencoded": {
      schema: {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(fields).map(([name, description]) => [
            name,
            { type: "string", description },
          ]),
        ),
      },
    },
  },
});

const back = { description: "已登录，回到候选人或评选页面" };

/** The sign-ins in the OpenAPI description: pages and plain forms, for people and not for programs. */
export const signInPaths = (campaign: Parameter) => ({
  "/vote/{campaign}/wechat": {
    get: {
      summary: "微信登录（snsapi_base）：去微信，再回来",
      parameters: [
        campaign,
        ...["candidate", "code", "state"].map((name) => ({
          name,
          in: "query",
          schema: { type: "string" },
        })),
      ],
      responses: {
        200: page("请在微信中打开（带二维码）"),
        303: { description: "去微信，或已登录而回到页面" },
        400: page("凭证已失效、快照页或没有凭证，请重新登录"),
        503: page("微信暂时没有回应"),
      },
    },
  },
  "/vote/{campaign}/sms": {
    get: { summary: "填写手机号的页面", parameters: [campaign], responses: { 200: page("表单") } },
    post: {
      summary: "发送验证码；无论该号码是否投过票，回答都一样",
      parameters: [campaign],
      requestBody: form({ phone: "手机号", candidate: "编号，登录后回到这位候选人" }),
      responses: {
        200: page("填写验证码的页面"),
        422: page("号码不对，或收不到短信"),
        429: page("同一网络发送太多"),
        503: page("短信暂时发不出去"),
      },
    },
  },
  "/vote/{campaign}/code": {
    post: {
      summary: "核对验证码",
      parameters: [campaign],
      requestBody: form({ ticket: "上一页给的凭据", code: "6 位验证码", candidate: "编号" }),
      responses: { 303: back, 422: page("验证码不对或已过期"), 429: page("填错次数太多") },
    },
  },
});

/** The header of a vote that brings work; see `work` in the problem of code `work-needed`. */
export const workParameter = {
  name: workHeader,
  in: "header",
  required: false,
  schema: { type: "string" },
  description: "遇到 work-needed 后算出的结果：expires 与各部分的 nonce（36 进制），以点分隔",
};
