import { excessDevices, mostHonest } from "./excessDevices.ts";
import type { ReasonCode, Sign } from "./finding.ts";
import { findSigns, surveyAppetite } from "./findSigns.ts";
import { busyHours, ofTheirDays, sameOrigin } from "./narrow.ts";
import { type Case, isStrange, type Suspicion } from "./suspicion.ts";
import { batchSizes, excessRatio, roomful, type Scale } from "./thresholds.ts";
import type { Voter } from "./voterBook.ts";

/** Devices of a list count alone when they come fifty times more often than expected (in the mean logarithm). */
const plainList = Math.log(50);
/** Below this many other voters nobody can say what devices are usual. */
const fewestOthers = 1500;
/** The rest of an address is a machine's too when it is so many times what honest people there can be. */
const mostlyRest = 1.5;

/**
 * Batches of a candidate's new voters whose devices are far too frequent and that show signs of a machine: at one
 * address, over addresses that nobody else uses, and over all addresses (rules H10–H13).
 */
export function tooManyAlike(given: Case): Suspicion[] {
  const { candidate, fans, others, scale } = given;
  const least = batchSizes[scale].moreSigns;
  if (others.total < fewestOthers || fans.length < least) return [];
  const found: Suspicion[] = [];
  const judge = (suspicion: Suspicion | undefined) => {
    if (suspicion) found.push(suspicion);
  };
  for (const pool of crowdsBy(fans, ({ net }) => net, again))
    if (pool.length >= fewestIn(pool, candidate, least)) judge(atOneAddress(given, pool));
  judge(overAddresses(given, fans.filter(isStrange(candidate)), "strange-addresses"));
  judge(overAddresses(given, fans, "many-addresses"));
  const crowded = crowdsBy(fans, ({ net }) => net, again);
  judge(overAddresses(given, crowded.flat(), "many-addresses"));
  judge(overAddresses(given, frequentAtEach(given, crowded), "many-addresses"));
  return found;
}

const signsOf = (
  { own, loyalty, at }: Case,
  batch: readonly Voter[],
  address?: readonly Voter[],
) => {
  const inside = new Set(batch);
  const appetite = surveyAppetite(own.filter((voter) => !inside.has(voter)));
  return findSigns({ batch, address, custom: { appetite, loyalty }, at });
};

/** Where a machine was found before, so many more of its kind are it again. */
const again = 12;
const fewestIn = (pool: readonly Voter[], candidate: number, otherwise: number) =>
  pool[0]?.net?.machineFor === candidate ? again : otherwise;

/** Fewest voters at one address that its signs make suspicious: a roomful, or less when no people keep such a rhythm. */
function fewestAtOneAddress(signs: readonly Sign[], scale: Scale): number {
  if (signs.length === 0) return Number.POSITIVE_INFINITY;
  const { oneSign, moreSigns } = batchSizes[scale];
  const isMachine = signs.some((sign) => sign === "regular" || sign === "sleepless");
  const least = signs.length > 1 ? moreSigns : oneSign;
  return isMachine ? least : Math.max(least, roomful);
}

/** The devices that are too many, and the rest of the address only when no honest people are to be expected there. */
function atOneAddress(given: Case, pool: readonly Voter[]): Suspicion | undefined {
  const { candidate, own, others, scale } = given;
  const excess = excessDevices(pool, {
    others,
    least: fewestIn(pool, candidate, batchSizes[scale].moreSigns),
    leastOfDevice: 1,
  });
  if (!excess) return undefined;
  const { plainness } = excess;
  const signs = signsOf(given, excess.voters, pool);
  const size = excess.voters.length - excess.expected;
  if (size < fewestIn(pool, candidate, fewestAtOneAddress(signs, scale))) return undefined;
  const machine = excess.voters[0];
  const suspicion = {
    reason:
      machine?.net?.machineFor === candidate
        ? ("known-machine" as const)
        : ("one-address" as const),
    candidate,
    signs,
    plainness,
    machine: machine?.net,
  };
  if (machine && isStrange(candidate)(machine)) {
    const address = own.filter(({ net }) => net === machine.net);
    const voters = [...new Set([...pool, ...address])].filter(
      (one) => one.flaggedFor === undefined,
    );
    const honest = mostHonest(voters, others);
    const rest = voters.length - excess.voters.length;
    if (voters.length >= excessRatio * honest && rest >= mostlyRest * honest)
      return { ...suspicion, voters, expected: honest, beside: 0 };
  }
  const { voters, expected } = busyHours(excess.voters, { fans: pool, expected: excess.expected });
  const inside = new Set(voters);
  const beside = own.filter((voter) => voter.net === machine?.net && !inside.has(voter)).length;
  return { ...suspicion, voters, expected, beside };
}

/** From so many on, voters of one device at one address are hardly there by chance, and at several addresses not at all. */
const notByChance = 4;

/**
 * Voters of devices that are too many at each of several addresses: among all people of a large campaign a few phones behind
 * carriers drown, but not among those of their carriers. What one address alone has is judged there.
 */
function frequentAtEach({ others }: Case, crowded: readonly Voter[][]): Voter[] {
  const asked = { others, least: notByChance, leastOfDevice: notByChance };
  const frequent = crowded.flatMap((pool) => excessDevices(pool, asked)?.voters ?? []);
  return [...Map.groupBy(frequent, ({ agent }) => agent).values()]
    .filter((same) => new Set(same.map(({ net }) => net)).size > 1)
    .flat();
}

function overAddresses(
  given: Case,
  pool: readonly Voter[],
  reason: ReasonCode,
): Suspicion | undefined {
  const { candidate, scale } = given;
  const { oneSign, moreSigns } = batchSizes[scale];
  if (pool.length < moreSigns) return undefined;
  const excess = excessDevices(pool, {
    others: given.others,
    least: moreSigns,
    leastOfDevice: 3,
  });
  if (!excess) return undefined;
  const { voters, expected } = busyHours(sameOrigin(ofTheirDays(given, excess)), {
    fans: pool,
    expected: excess.expected,
  });
  const size = voters.length - expected;
  if (size < moreSigns) return undefined;
  const signs = signsOf(given, voters);
  // Rare devices of honest people scattered over the city can look like a list, but not so plainly.
  const weighty = signs.filter((sign) => sign !== "listed" || excess.plainness > plainList);
  if (weighty.length === 0 || (signs.length === 1 && size < oneSign)) return undefined;
  return { reason, candidate, signs, voters, expected, plainness: excess.plainness };
}

/** Voters who share what `keyOf` answers, where at least `least` do; who shares nothing is in no crowd. */
export const crowdsBy = <Key>(
  voters: readonly Voter[],
  keyOf: (voter: Voter) => Key | undefined,
  least: number,
): Voter[][] =>
  [...Map.groupBy(voters, keyOf)].flatMap(([key, crowd]) =>
    key !== undefined && crowd.length >= least ? [crowd] : [],
  );
