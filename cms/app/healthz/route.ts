import config from "@payload-config";
import { getPayload } from "payload";

export const dynamic = "force-dynamic";

/** For the supervisor: 200 while the process answers and reaches its database. */
export async function GET(): Promise<Response> {
  const payload = await getPayload({ config });
  const isReachable = await payload.db.pool.query("select 1").then(
    () => true,
    () => false,
  );
  return Response.json({ database: isReachable }, { status: isReachable ? 200 : 503 });
}
