import { z } from "zod";
import { roleValues } from "./roles.ts";

const id = z.union([z.number(), z.string()]);

const principalWire = z
  .object({
    id,
    role: z.enum(roleValues),
    /** The street of a correspondent: an id, or the place itself when it was populated. */
    street: z.union([id, z.object({ id }).transform((place) => place.id)]).nullish(),
    disabled: z.boolean().nullish(),
  })
  .transform(({ street, disabled, ...rest }) => ({
    ...rest,
    disabled: disabled === true,
    ...(street === null || street === undefined ? {} : { street }),
  }));

/** The facts about a signed-in account that rights depend on. */
export type Principal = z.infer<typeof principalWire>;

/** The account of a request; none when nobody is signed in, or when the account was disabled since. */
export const principalOf = (user: unknown): Principal | undefined => {
  const parsed = principalWire.safeParse(user);
  return parsed.success && !parsed.data.disabled ? parsed.data : undefined;
};
