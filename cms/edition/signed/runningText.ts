import type { Body } from "#content/body.wire.ts";
import type { ReadersForm } from "./readersForm.ts";

/** The running text of a form: its body, or of a correction what is right, its one paragraph. */
export const runningText = ({ body, right }: ReadersForm): Body | undefined =>
  typeof right === "string"
    ? [{ type: "paragraph", children: [{ text: right }] }]
    : (body as Body | undefined);
