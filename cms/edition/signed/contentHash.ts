import { createHash } from "node:crypto";
import { canonicalJson } from "./canonicalJson.ts";
import type { ReadersForm } from "./readersForm.ts";

/** Names what readers would get: SHA-256, in hexadecimal, of the canonical JSON of a form (rule R1). */
export const contentHash = (form: ReadersForm): string =>
  createHash("sha256").update(canonicalJson(form)).digest("hex");
