import { dayNumber, hourOfDay } from "#leaves/shanghaiTime.ts";
import { beyondChance, chanceAbove, type Excess } from "./excessDevices.ts";
import type { Case } from "./suspicion.ts";
import { excessRatio } from "./thresholds.ts";
import type { Voter } from "./voterBook.ts";

/** From so many voters of one device on, their addresses tell whether they belong to one place. */
const fewestAlike = 8;
const mostlyOnePlace = 0.7;
/** From so many voters of a batch on, an address is crowded. */
const crowd = 12;
const mostlyCrowded = 0.6;

/**
 * Of a batch from many addresses, what belongs together: devices that only one address uses are judged with
 * that address, and when most came through crowded addresses, chance strangers are let go.
 */
export function sameOrigin(batch: readonly Voter[]): Voter[] {
  const wandering = [...Map.groupBy(batch, ({ agent }) => agent).values()]
    .filter((same) => {
      const places = [...Map.groupBy(same, ({ net }) => net).values()];
      const largest = Math.max(...places.map((part) => part.length));
      return same.length < fewestAlike || largest <= mostlyOnePlace * same.length;
    })
    .flat();
  const crowded = [...Map.groupBy(wandering, ({ net }) => net).values()]
    .filter((part) => part.length >= crowd)
    .flat();
  return crowded.length >= mostlyCrowded * wandering.length ? crowded : wandering;
}

/**
 * Of a batch of the whole campaign, the devices that are too many on their own days too: an update renames the city's
 * phones within days, and a crowd of the last evening is not like the people of the first.
 */
export function ofTheirDays(
  { scale, everybody, own }: Pick<Case, "scale" | "everybody" | "own">,
  { voters, honest }: Pick<Excess, "voters" | "honest">,
): Voter[] {
  if (scale !== "campaign") return [...voters];
  const ours = new Set(own);
  const othersOn = Map.groupBy(
    everybody.filter((voter) => !ours.has(voter)),
    ({ firstAt }) => dayNumber(firstAt),
  );
  return [...Map.groupBy(voters, ({ agent }) => agent)].flatMap(([agent, same]) => {
    const days = same.map(({ firstAt }) => dayNumber(firstAt)).sort((a, b) => a - b);
    const from = days[Math.floor(days.length / 20)] ?? 0;
    const until = days[Math.floor((days.length * 19) / 20)] ?? 0;
    let seen = 0;
    let total = 1;
    for (let day = from; day <= until; day += 1) {
      const others = othersOn.get(day) ?? [];
      total += others.length;
      for (const other of others) if (other.agent === agent) seen += 1;
    }
    const atMost = (honest * chanceAbove(seen)) / total;
    return same.length >= beyondChance * atMost ? same : [];
  });
}

const hourOf = ({ firstAt }: Voter) => dayNumber(firstAt) * 24 + Math.floor(hourOfDay(firstAt));

/**
 * Of a batch, the hours in which it far outnumbers the honest voters expected of it, who come when the
 * candidate's other voters come. Lets go people whose phone is of the same make as a machine's.
 */
export function busyHours(
  batch: readonly Voter[],
  { fans, expected }: { fans: readonly Voter[]; expected: number },
): { voters: Voter[]; expected: number } {
  const inside = new Set(batch);
  const rest = fans.filter((voter) => !inside.has(voter));
  const restByHour = new Map<number, number>();
  for (const voter of rest) restByHour.set(hourOf(voter), (restByHour.get(hourOf(voter)) ?? 0) + 1);
  const voters: Voter[] = [];
  let left = 0;
  for (const [hour, members] of Map.groupBy(batch, hourOf)) {
    const usual = (expected * (restByHour.get(hour) ?? 0)) / Math.max(rest.length, 1);
    if (members.length < excessRatio * usual) continue;
    voters.push(...members);
    left += usual;
  }
  return { voters, expected: left };
}
