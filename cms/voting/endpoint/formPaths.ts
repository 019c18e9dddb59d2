import { workHeader } from "../campaign/endpointNames.ts";
import { longestContact, longestName, longestText } from "../objections/wording.ts";

type Parameter = {
  name: string;
  in: string;
  required: boolean;
  schema: object;
  description: string;
};
type Field = [description: string, bounds?: { minLength?: number; maxLength?: number }];

/** Pages say by themselves, in words, what came of a form. */
const page = {
  default: {
    description: "给人看的网页，写明结果和下一步",
    content: { "text/html": { schema: { type: "string" } } },
  },
};

/** A form as it is posted; a field that has a least length is required. */
function form(fields: Record<string, Field>) {
  const entries = Object.entries(fields);
  const required = entries.filter(([, [, bounds]]) => bounds?.minLength).map(([name]) => name);
  const properties = Object.fromEntries(
    entries.map(([name, [description, bounds]]) => [
      name,
      { type: "string", description, ...bounds },
    ]),
  );
  const schema = { type: "object", ...(required.length > 0 && { required }), properties };
  return { required: true, content: { "application/x-www-form-urlencoded": { schema } } };
}

/** What speaks HTML, for people and not for programs, as OpenAPI paths: sign-ins, objections, and where an announced helper gives a code. */
export const formPaths = (campaign: Parameter) => {
  const get = (summary: string, query: readonly string[] = []) => ({
    summary,
    parameters: [
      campaign,
      ...query.map((name) => ({ name, in: "query", schema: { type: "string" } })),
    ],
    responses: page,
  });
  const post = (summary: string, fields: Record<string, Field>) => ({
    ...get(summary),
    requestBody: form(fields),
  });
  return {
    "/vote/{campaign}/helper": {
      get: get("登记助投设备的表格"),
      post: post("用登记码登记本设备", { code: ["登记码", { minLength: 1, maxLength: 40 }] }),
    },
    "/vote/{campaign}/objections": {
      get: get("异议表，或已收到的编号（公示期）"),
      post: post("提出异议（公示期）；填写有误或暂时收不下时，已填内容保留", {
        candidate: ["候选人编号；留空为整个评选"],
        text: ["异议内容", { minLength: 10, maxLength: longestText }],
        name: ["姓名，选填", { maxLength: longestName }],
        contact: ["联系方式，选填", { maxLength: longestContact }],
      }),
    },
    "/vote/{campaign}/wechat": {
      get: get("微信登录（snsapi_base）：去微信，再回到候选人或评选页面；不在微信中时给出二维码", [
        "candidate",
        "code",
        "state",
      ]),
    },
    "/vote/{campaign}/sms": {
      get: get("填写手机号的页面"),
      post: post("发送验证码；无论该号码是否投过票，回答都一样", {
        phone: ["手机号"],
        candidate: ["编号，登录后回到这位候选人"],
      }),
    },
    "/vote/{campaign}/code": {
      post: post("核对验证码；登录后回到候选人或评选页面", {
        ticket: ["上一页给的凭据"],
        code: ["6 位验证码"],
        candidate: ["编号"],
      }),
    },
  };
};

/** The header of a vote that brings work; see `work` in the problem of code `work-needed`. */
export const workParameter: Parameter = {
  name: workHeader,
  in: "header",
  required: false,
  schema: { type: "string" },
  description: "遇到 work-needed 后算出的结果：expires 与各部分的 nonce（36 进制），以点分隔",
};
