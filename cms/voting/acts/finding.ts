import { canonicalJson } from "../campaign/canonicalJson.ts";
import { textHash } from "../campaign/hashes.ts";
import { type Finding, findingWire } from "./act.wire.ts";

/** A finding of a count, read back; undefined when the text is none, or is of another count. */
export function readFinding(text: string, counted: string): Finding | undefined {
  const lines = text.trim();
  try {
    const read = findingWire.safeParse(JSON.parse(lines));
    const isCanonical = read.success && canonicalJson(read.data) === lines;
    return isCanonical && read.data.counted === textHash(counted) ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether scrutineers found something that is not as it should be. Throws when the text is no finding. */
export const hasFaults = (finding: string): boolean =>
  findingWire.parse(JSON.parse(finding)).streams.some(({ faults }) => faults.length > 0);
