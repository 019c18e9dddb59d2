import { z } from "zod";

const hash = z.string().regex(/^sha256-[A-Za-z0-9+/]{43}=$/);

/** What pages may run and look like by what stands inside them: hashes for a content security policy. */
export const inlineWire = z.strictObject({ scripts: z.array(hash), styles: z.array(hash) });
export type Inline = z.infer<typeof inlineWire>;

/** File in the site's server build that holds them. */
export const inlineFile = "inline.json";
