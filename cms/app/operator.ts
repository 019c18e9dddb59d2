import config from "@payload-config";
import { getPayload } from "payload";
import { environment } from "#leaves/environment.ts";
import { operatorAnswer } from "#metrics/operatorDoor.ts";
import { setWatchGauges } from "#watch/watchGauges.ts";
import { readiness } from "./readyz/readiness.ts";

/** Answers who runs the cms: `/livez`, `/readyz`, `/metrics`. */
export async function answerOperator(path: string, request: Request): Promise<Response> {
  const { METRICS_TOKEN: token } = environment("METRICS_TOKEN");
  const payload = path === "/livez" ? undefined : await getPayload({ config });
  const answer = await operatorAnswer(path, {
    token,
    authorization: request.headers.get("authorization") ?? undefined,
    ready: async () => (payload ? readiness(payload.db.pool) : { isReady: false, checks: {} }),
    ...(payload && { measure: () => setWatchGauges(payload) }),
  });
  return answer ? new Response(answer.body, answer) : new Response(null, { status: 404 });
}
