import { z } from "zod";
import {
  ballotAnswerWire,
  ballotRequestWire,
  campaignStateWire,
  countsWire,
  healthWire,
  likeAnswerWire,
  likeRequestWire,
  problemWire,
  receiptWire,
} from "../campaign/vote.wire.ts";
import { type RefusalCode, refusals } from "../ledger/voteRefusals.ts";
import {
  auditActsWire,
  auditCampaignWire,
  auditCheckpointWire,
  headsFileWire,
  sealFileWire,
} from "../seals/seal.wire.ts";
import { formPaths, workParameter } from "./formPaths.ts";
import { refusalTitle } from "./wording.ts";

const content = (schema: z.ZodType) => ({
  "application/json": { schema: z.toJSONSchema(schema, { target: "draft-2020-12" }) },
});

/** Responses of a call: the answer, and each refusal that it may get, by status. */
const responses = (answer: z.ZodType, codes: readonly RefusalCode[]) => {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const titles = byStatus.get(refusals[code]) ?? [];
    byStatus.set(refusals[code], [...titles, `${code}：${refusalTitle({ code })}`]);
  }
  const refused = [...byStatus].map(([status, titles]) => [
    status,
    {
      description: titles.join("；"),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  return {
    200: { description: "OK", content: content(answer) },
    ...Object.fromEntries(refused),
  };
};

const campaign = {
  name: "campaign",
  in: "path",
  required: true,
  schema: { type: "string" },
  description: "评选的网址名",
};
const inPath = (name: string, description: string) => ({ ...campaign, name, description });

const common: RefusalCode[] = ["unknown-campaign", "unavailable"];
const posting: RefusalCode[] = [
  ...common,
  "cross-site",
  "cookie-needed",
  "sign-in-needed",
  "work-needed",
  "malformed",
  "too-large",
  "wrong-type",
  "not-started",
  "closed",
  "candidate-withdrawn",
  "unknown-candidate",
  "key-reused",
  "busy",
];

const get = (summary: string, answer: z.ZodType, ...codes: RefusalCode[]) => ({
  get: { summary, parameters: [campaign], responses: responses(answer, [...common, ...codes]) },
});
const post = (summary: string, request: z.ZodType, answer: z.ZodType, codes: RefusalCode[]) => ({
  post: {
    summary,
    parameters: [campaign, workParameter],
    requestBody: { required: true, content: content(request) },
    responses: responses(answer, [...posting, ...codes]),
  },
});

/** The OpenAPI 3.1 description of the endpoint, made from the schemas that its tests hold it to. */
export const openApi = () => ({
  openapi: "3.1.0",
  info: {
    title: "Gridpress vote endpoint",
    version: "1",
    description: "点赞评选接口。投票请求带客户端生成的幂等键，同一键重发不会重复计算。",
  },
  paths: {
    "/vote/{campaign}": get("规则、候选人、阶段与本人余下次数", campaignStateWire),
    "/vote/{campaign}/likes": post("点赞", likeRequestWire, likeAnswerWire, [
      "already-liked",
      "day-quota-used",
    ]),
    "/vote/{campaign}/ballots": post("投出选票", ballotRequestWire, ballotAnswerWire, [
      "too-few-choices",
      "too-many-choices",
      "already-voted",
    ]),
    "/vote/{campaign}/counts": get("公开的票数（带 ETag）", countsWire),
    "/vote/{campaign}/receipts/{id}": {
      get: {
        ...get("凭回执查证", receiptWire, "malformed-receipt", "unknown-receipt").get,
        parameters: [campaign, inPath("id", "回执编号")],
      },
    },
    "/vote/{campaign}/audit/campaign.json": get("核对文件：规则、公钥、封存数", auditCampaignWire),
    "/vote/{campaign}/audit/acts.json": get("核对文件：签名的经过", auditActsWire),
    "/vote/{campaign}/audit/checkpoint.json": get(
      "核对文件：到此刻为止的封存，带时间和签名",
      auditCheckpointWire,
    ),
    "/vote/{campaign}/audit/{seal}": {
      get: {
        ...get(
          "核对文件：一份封存，或一千份封存的开头",
          z.union([sealFileWire, headsFileWire]),
          "not-found",
        ).get,
        parameters: [campaign, inPath("seal", "如 likes-1.json、likes-heads-1.json")],
      },
    },
    ...formPaths(campaign),
    "/vote/health": {
      get: {
        summary: "能否投票",
        responses: responses(healthWire, ["unavailable"]),
      },
    },
  },
  components: { schemas: { Problem: z.toJSONSchema(problemWire, { target: "draft-2020-12" }) } },
});
