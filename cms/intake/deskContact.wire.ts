import { z } from "zod";
import { typedText } from "#leaves/typedText.ts";
import { isAlways } from "./isAlways.ts";
import { telephoneOf } from "./telephoneRules.ts";

/**
 * How somebody is reached as the newsroom reads it: what a form sealed, or what the desk typed in of a call or a message, which may know
 * an account's name alone.
 */
export const deskContactWire = z.object({
  name: z.string(),
  telephone: z.string().default(""),
  account: z.string().default(""),
  isUnder14: z.boolean().default(false),
  guardian: z.string().default(""),
});
export type DeskContact = z.infer<typeof deskContactWire>;

/** What the desk types in of somebody who called or wrote: a number or the name of an account. */
export const typedContactWire = z
  .strictObject({
    name: typedText({ least: 1, most: 40 }),
    telephone: z
      .string()
      .transform((typed) => (typed.trim() === "" ? "" : telephoneOf(typed)))
      .pipe(z.string()),
    account: typedText({ least: 0, most: 60 }),
    isUnder14: z.boolean(),
    guardian: typedText({ least: 0, most: 40 }),
  })
  .refine(({ telephone, account }) => telephone !== "" || account !== "", {
    ...{ path: ["telephone"], when: isAlways },
  })
  .refine(({ isUnder14, guardian }) => !isUnder14 || guardian !== "", {
    ...{ path: ["guardian"], when: isAlways },
  });
