import { z } from "zod";

/** A document in the wire's form, nothing for one that has nothing to show, or what is wrong with it. */
export function checkWire<W>(
  map: () => W | undefined,
  wire: z.ZodType<W>,
): { wired?: W } | { issues: z.core.$ZodIssue[] } {
  try {
    const mapped = map();
    if (mapped === undefined) return {};
    const checked = wire.safeParse(mapped, { reportInput: true });
    return checked.success ? { wired: checked.data } : { issues: checked.error.issues };
  } catch (error) {
    if (error instanceof z.ZodError) return { issues: error.issues };
    throw error;
  }
}
