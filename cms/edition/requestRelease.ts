import { createLocalReq, type Payload } from "payload";
import { recordChange } from "./recordChange.ts";

/** Asks for one release, for imports that switched the outbox off; `title` says to editors what came in. */
export async function requestRelease(payload: Payload, title: string): Promise<void> {
  const req = await createLocalReq({}, payload);
  await recordChange(req, { subject: "import", title, reach: "change-live" });
}
