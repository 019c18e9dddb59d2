import { crowdsBy } from "./crowds.ts";
import { excessDevices } from "./excessDevices.ts";
import type { ReasonCode } from "./finding.ts";
import { findSigns, surveyAppetite } from "./findSigns.ts";
import { busyHours, sameOrigin } from "./narrow.ts";
import { type Case, isStrange, type Suspicion } from "./suspicion.ts";
import { batchSizes } from "./thresholds.ts";
import type { Voter } from "./voterBook.ts";

/** Devices of a list count alone when they come fifty times more often than expected (in the mean logarithm). */
const plainList = Math.log(50);
/** Below this many other voters nobody can say what devices are usual. */
const fewestOthers = 1500;
/** An address where this much of the voters is suspicious and nobody else votes is a machine. */
const mostlyMachine = 0.75;

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
  for (const pool of crowdsBy(fans, ({ net }) => net, least)) judge(atOneAddress(given, pool));
  judge(overAddresses(given, fans.filter(isStrange(candidate)), "strange-addresses"));
  judge(overAddresses(given, fans, "many-addresses"));
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

function atOneAddress(given: Case, pool: readonly Voter[]): Suspicion | undefined {
  const { candidate, own, others, scale } = given;
  const { oneSign, moreSigns } = batchSizes[scale];
  const excess = excessDevices(pool, { others, least: moreSigns, leastOfDevice: 1 });
  if (!excess) return undefined;
  const { voters, expected, plainness } = excess;
  const size = voters.length - expected;
  if (size < moreSigns) return undefined;
  const signs = signsOf(given, voters, pool);
  if (signs.length === 0 || (signs.length === 1 && size < oneSign)) return undefined;
  const machine = voters.length >= mostlyMachine * pool.length ? voters[0] : undefined;
  const net = machine && isStrange(candidate)(machine) ? machine.net : undefined;
  const whole = net ? new Set([...pool, ...own.filter((voter) => voter.net === net)]) : undefined;
  const batch = whole ? [...whole].filter(({ flaggedFor }) => flaggedFor === undefined) : voters;
  return {
    reason: "one-address",
    candidate,
    signs,
    voters: batch,
    expected,
    plainness,
    machine: net,
  };
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
  const { voters, expected } = busyHours(sameOrigin(excess.voters), {
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
