import type { PayloadRequest } from "payload";
import type { Principal } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { deskWords as words } from "../deskWording.ts";
import { deskAccount } from "./deskAccount.ts";

/** Who asks, where the account has the right; refuses everybody else in words. */
export function requireDesk(req: PayloadRequest, action: "create" | "read" | "update"): Principal {
  const who = deskAccount(req.user, action);
  if (!who) throw rightRefused(words.noRight);
  return who;
}

/** The number in the address of an endpoint below `/intake/:number`. */
export const numberIn = (req: PayloadRequest): string => String(req.routeParams?.number);
