import type { PayloadRequest } from "payload";
import { recordEvent } from "./recordEvent.ts";
import type { EventSubject } from "./subjectWords.ts";

/** Rule A29: whoever takes data out of the newsroom leaves a line in the security log. */
export const recordExport = (
  req: PayloadRequest,
  subject: EventSubject,
  detail?: string,
): Promise<void> =>
  recordEvent(req, { kind: "exported", by: Number(req.user?.id), subject, detail });
