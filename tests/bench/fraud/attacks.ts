import type { Attack, Visit } from "./campaign.ts";
import type { Means } from "./means.ts";
import { careful, drip, paid, replay, smsFarm } from "./patientAttacks.ts";
import { agentFarm, burst, cookieWipe, rotating } from "./quickAttacks.ts";

const families: Record<Attack, (means: Means) => Visit[]> = {
  burst,
  drip,
  rotating,
  "agent-farm": agentFarm,
  "cookie-wipe": cookieWipe,
  replay,
  "sms-farm": smsFarm,
  paid,
  careful,
};

export const attacks = Object.keys(families) as Attack[];

export function attackVisits(
  attack: Attack,
  { city, random, days }: Pick<Means, "city" | "random" | "days">,
): Visit[] {
  let count = 0;
  const target = random.whole(1, city.candidates);
  const decoys = random.pick([0, 0, 0, 1, 2, 4]);
  return families[attack]({
    city,
    random,
    days,
    target,
    voter: () => {
      count += 1;
      return `${attack}${count}`;
    },
    choices: () => {
      const chosen = new Set([target]);
      for (let left = random.whole(0, decoys); left > 0; left -= 1) {
        chosen.add(random.whole(1, city.candidates));
      }
      return random.shuffle([...chosen]);
    },
  });
}
