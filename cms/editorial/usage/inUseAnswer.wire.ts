import { z } from "zod";

const inUse = z.object({
  uses: z.array(z.object({ kind: z.string(), title: z.string(), href: z.string() })).min(1),
  /** Whether the account may take it away all the same, for a reason. */
  mayGoOn: z.boolean(),
});

/** Where something is used, as the refusal of rules C28 and C37 carries it. */
export type InUse = z.infer<typeof inUse>;

const wire = z.object({ errors: z.array(z.object({ data: inUse })).min(1) });

/** What a refusal says of uses; undefined when it refuses something else. */
export const inUseOf = (json: unknown): InUse | undefined => {
  const read = wire.safeParse(json);
  return read.success ? read.data.errors[0]?.data : undefined;
};
