import { workHeader } from "../campaign/endpointNames.ts";
import { longestContact, longestName, longestText } from "../objections/wording.ts";

type Parameter = {
  name: string;
  in: string;
  required: boolean;
  schema: object;
  description: string;
};
type Answers = Record<number, string | { description: string }>;
type Field = [description: string, bounds?: { minLength?: number; maxLength?: number }];

const responses = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      typeof answer === "string"
        ? { description: answer, content: { "text/html": { schema: { type: "string" } } } }
        : answer,
    ]),
  );

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
  const get = (summary: string, answers: Answers, query: readonly string[] = []) => ({
    summary,
    parameters: [
      campaign,
      ...query.map((name) => ({ name, in: "query", schema: { type: "string" } })),
    ],
    responses: responses(answers),
  });
  const post = (summary: string, fields: Record<string, Field>, answers: Answers) => ({
    ...get(summary, answers),
    requestBody: form(fields),
  });
  return {
    "/vote/{campaign}/helper": {
      get: get("登记助投设备的表格", { 200: "表格" }),
      post: post(
        "用登记码登记本设备",
        { code: ["登记码", { minLength: 1, maxLength: 40 }] },
        {
          200: "已登记",
          403: "其他网站发来的请求",
          422: "登记码不对、已用过或过期",
          429: "填写次数过多",
        },
      ),
    },
    "/vote/{campaign}/objections": {
      get: get("异议表（公示期）", { 200: "表格，或已收到的编号", 409: "不在公示期" }),
      post: post(
        "提出异议（公示期）",
        {
          candidate: ["候选人编号；留空为整个评选"],
          text: ["异议内容", { minLength: 10, maxLength: longestText }],
          name: ["姓名，选填", { maxLength: longestName }],
          contact: ["联系方式，选填", { maxLength: longestContact }],
        },
        {
          303: { description: "已收到，转到写有编号的页面" },
          403: "其他网站发来的请求",
          409: "不在公示期",
          422: "填写有误，已填内容保留",
          429: "提交过于频繁，已填内容保留",
          503: "暂时繁忙，已填内容保留",
        },
      ),
    },
    "/vote/{campaign}/wechat": {
      get: get(
        "微信登录（snsapi_base）：去微信，再回来",
        {
          200: "请在微信中打开（带二维码）",
          303: { description: "去微信，或已登录而回到页面" },
          400: "凭证已失效、快照页或没有凭证，请重新登录",
          503: "微信暂时没有回应",
        },
        ["candidate", "code", "state"],
      ),
    },
    "/vote/{campaign}/sms": {
      get: get("填写手机号的页面", { 200: "表单" }),
      post: post(
        "发送验证码；无论该号码是否投过票，回答都一样",
        { phone: ["手机号"], candidate: ["编号，登录后回到这位候选人"] },
        {
          200: "填写验证码的页面",
          422: "号码不对，或收不到短信",
          429: "同一网络发送太多",
          503: "短信暂时发不出去",
        },
      ),
    },
    "/vote/{campaign}/code": {
      post: post(
        "核对验证码",
        { ticket: ["上一页给的凭据"], code: ["6 位验证码"], candidate: ["编号"] },
        {
          303: { description: "已登录，回到候选人或评选页面" },
          422: "验证码不对或已过期",
          429: "填错次数太多",
        },
      ),
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
