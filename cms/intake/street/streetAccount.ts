import type { PayloadRequest } from "payload";
import { type Action, scopesOf } from "#people/permissions.ts";
import { type Principal, principalOf } from "#people/principal.ts";

/** An account that recommends for a street, with the code of that street's place. */
export type StreetAccount = { who: Principal; street: string; name: string };

/** Whether an account has a right on recommendations of its own street alone. */
export const isOfStreet = (user: unknown, action: Extract<Action, "create" | "read">): boolean => {
  const who = principalOf(user);
  return who !== undefined && scopesOf(who.role, action, "recommendations").includes("own-street");
};

/** The account of a request where it recommends for a street that is known (rule O33); undefined otherwise. */
export async function streetAccount(
  req: Pick<PayloadRequest, "payload" | "user">,
  action: Extract<Action, "create" | "read">,
): Promise<StreetAccount | undefined> {
  const who = principalOf(req.user);
  if (!who || who.street === undefined || !isOfStreet(req.user, action)) return undefined;
  const place = await req.payload.findByID({
    ...{ collection: "places", id: who.street, depth: 0, disableErrors: true },
  });
  return place?.code ? { who, street: place.code, name: place.name } : undefined;
}
