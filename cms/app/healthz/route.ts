import config from "@payload-config";
import { getPayload } from "payload";
import { healthAnswer } from "./healthAnswer.ts";

export const dynamic = "force-dynamic";

/** For the supervisor: 200 while the process answers and reaches its database, which has two seconds to answer. */
export async function GET(): Promise<Response> {
  const payload = await getPayload({ config });
  return healthAnswer(payload.db.pool);
}
