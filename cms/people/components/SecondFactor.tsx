import type { UIFieldServerProps } from "payload";
import { environment } from "#leaves/environment.ts";
import { mayUnlock } from "../mayUnlock.ts";
import { principalOf } from "../principal.ts";
import type { Role } from "../roles.ts";
import { secondFactorOf } from "../secondFactor/secondFactorOf.ts";
import { needsSecondFactor } from "../secondFactor/secondFactorRules.ts";
import { SecondFactorPanel } from "./SecondFactorPanel.tsx";

/** The second step on an account's page: the person sets it up, an administrator takes a lost one away. */
export async function SecondFactor({ data, id, payload, req }: UIFieldServerProps) {
  const who = principalOf(req.user);
  if (who === undefined || id === undefined) return null;
  const isOwn = String(who.id) === String(id);
  if (!isOwn && !mayUnlock(who)) return null;
  const state = await secondFactorOf(payload, { id: Number(id), username: "" }).state();
  const { GRIDPRESS_TRIAL: isTrial } = environment("GRIDPRESS_TRIAL");
  const isNeeded = needsSecondFactor({ role: data.role as Role, isTrial });
  return <SecondFactorPanel {...state} id={Number(id)} isOwn={isOwn} isNeeded={isNeeded} />;
}
