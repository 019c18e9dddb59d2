import { randomUUID } from "node:crypto";
import { z } from "zod";
import { acs3Request } from "./acs3Signature.ts";
import { askProvider, type CdnWorld, realWorld } from "./askProvider.ts";
import { CdnFault, type CdnPort, type CdnTaskState } from "./CdnPort.ts";

type Account = { secretId: string; secretKey: string };

const errorWire = z.object({ Code: z.string() });
const purgedWire = z.object({ RefreshTaskId: z.string().min(1) });
const tasksWire = z.object({ Tasks: z.array(z.object({ Status: z.string() })) });

const over = new Set(["Complete", "Failed"]);

const faultOf = (code: string) =>
  new CdnFault(code === "QuotaExceeded.Refresh" ? "quota" : "refused", code);

/** Alibaba Cloud CDN, version 2018-05-10. Source: help.aliyun.com 91164 and 448062. */
export function createAliyunCdn(
  { secretId, secretKey }: Account,
  world: CdnWorld = realWorld,
  origin = "https://cdn.aliyuncs.com",
): CdnPort {
  async function call<T>(
    action: string,
    query: Record<string, string>,
    wire: z.ZodType<T>,
  ): Promise<T> {
    const signed = acs3Request({
      ...{ keyId: secretId, keySecret: secretKey, host: new URL(origin).host },
      ...{ action, version: "2018-05-10", query, nonce: randomUUID(), at: world.now() },
    });
    const { headers } = signed;
    const { status, body } = await askProvider(world, `${origin}/?${signed.query}`, { headers });
    const refusal = errorWire.safeParse(body);
    if (refusal.success) throw faultOf(refusal.data.Code);
    if (status !== 200) throw new CdnFault("refused", `HTTP ${status}`);
    const answer = wire.safeParse(body);
    if (!answer.success) throw new CdnFault("silent", "answer of another form");
    return answer.data;
  }

  return {
    // A thousand would be taken, but they travel in the address, which gateways limit.
    mostPerCall: 50,
    async purge(urls) {
      const asked = { ObjectPath: urls.join("\n"), ObjectType: "File" };
      const { RefreshTaskId } = await call("RefreshObjectCaches", asked, purgedWire);
      return RefreshTaskId.split(",");
    },
    /** A task has an entry for each URL. It runs while one of them does, or while none is listed yet. */
    async state(task): Promise<CdnTaskState> {
      const { Tasks } = await call("DescribeRefreshTaskById", { TaskId: task }, tasksWire);
      const states = Tasks.map(({ Status }) => Status);
      const isOver = states.length > 0 && states.every((state) => over.has(state));
      if (!isOver) return "running";
      return states.includes("Failed") ? "failed" : "done";
    },
  };
}
