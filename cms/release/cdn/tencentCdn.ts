import { z } from "zod";
import { tc3Headers } from "#leaves/tc3Signature.ts";
import { askProvider, type CdnWorld, realWorld } from "./askProvider.ts";
import { CdnFault, type CdnPort, type CdnTaskState } from "./CdnPort.ts";

type Account = { secretId: string; secretKey: string };

/** Tencent says no with HTTP 200 and `Response.Error`. */
const errorWire = z.object({ Response: z.object({ Error: z.object({ Code: z.string() }) }) });
const purgedWire = z.object({ Response: z.object({ TaskId: z.string().min(1) }) });
const tasksWire = z.object({ Response: z.object({ TotalCount: z.int().nonnegative() }) });

function faultOf(code: string): CdnFault {
  if (/^LimitExceeded\.\w+DayLimit$/.test(code)) return new CdnFault("quota", code);
  // Broken down half way: the URLs may be on their way.
  return new CdnFault(code.startsWith("InternalError") ? "silent" : "refused", code);
}

/** Tencent Cloud CDN, version 2018-06-06. Source: cloud.tencent.com/document/api/228/37871 and 37873. */
export function createTencentCdn(
  account: Account,
  world: CdnWorld = realWorld,
  origin = "https://cdn.tencentcloudapi.com",
): CdnPort {
  async function call<T>(action: string, parameters: object, wire: z.ZodType<T>): Promise<T> {
    const payload = JSON.stringify(parameters);
    const { status, body } = await askProvider(world, origin, {
      headers: tc3Headers({
        ...{ account, service: "cdn", action, version: "2018-06-06", origin },
        ...{ payload, now: world.now() },
      }),
      body: payload,
    });
    const refusal = errorWire.safeParse(body);
    if (refusal.success) throw faultOf(refusal.data.Response.Error.Code);
    if (status !== 200) throw new CdnFault("refused", `HTTP ${status}`);
    const answer = wire.safeParse(body);
    if (!answer.success) throw new CdnFault("silent", "answer of another form");
    return answer.data;
  }

  async function countOf(TaskId: string, Status: "process" | "fail" | "done"): Promise<number> {
    const { Response } = await call(
      "DescribePurgeTasks",
      { TaskId, Status, Limit: 1, Offset: 0 },
      tasksWire,
    );
    return Response.TotalCount;
  }

  return {
    mostPerCall: 1000,
    async purge(urls) {
      const { Response } = await call("PurgeUrlsCache", { Urls: urls }, purgedWire);
      return [Response.TaskId];
    },
    /** A task has an entry for each URL. It runs while one of them does, or while none is listed yet. */
    async state(task): Promise<CdnTaskState> {
      if ((await countOf(task, "process")) > 0) return "running";
      if ((await countOf(task, "fail")) > 0) return "failed";
      return (await countOf(task, "done")) > 0 ? "done" : "running";
    },
  };
}
