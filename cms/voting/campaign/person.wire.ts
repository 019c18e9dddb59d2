import { z } from "zod";

/** A person as the public reads of them: name, and role in Chinese words. */
export const personWire = z.strictObject({ name: z.string().min(1), role: z.string() });
export type Person = z.infer<typeof personWire>;
