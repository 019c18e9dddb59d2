import { replayedVoters } from "./replay.ts";
import { sleeplessParts } from "./sleeplessParts.ts";
import { byCandidate, type Survey } from "./survey.ts";
import type { Case, Suspicion } from "./suspicion.ts";
import type { Scale } from "./thresholds.ts";
import { tooManyAlike } from "./tooManyAlike.ts";
import type { Voter } from "./voterBook.ts";

type Scan = {
  /** New voters of the stretch that is looked at, and what is usual around it; flagged ones in neither. */
  recent: readonly Voter[];
  survey: Survey;
  /** The instant up to which the ledger was read, in ms. */
  at: number;
  scale: Scale;
};

/** Fewest new voters of a candidate that are looked at. */
const crowd = 30;

/** The plainest suspicion against new voters of a stretch of time, or undefined. */
export function findSuspicion({ recent, survey, at, scale }: Scan): Suspicion | undefined {
  let plainest: Suspicion | undefined;
  for (const [candidate, fans] of byCandidate(recent)) {
    const { loyalty, voters: everybody } = survey;
    const given = () => ({
      candidate,
      fans,
      ...survey.of(candidate),
      everybody,
      loyalty,
      at,
      scale,
    });
    if (fans.length < crowd) continue;
    for (const suspicion of suspicions(given())) {
      if (!plainest || suspicion.plainness > plainest.plainness) plainest = suspicion;
    }
  }
  return plainest;
}

function suspicions(given: Case): Suspicion[] {
  const found = tooManyAlike(given);
  const { candidate, fans, scale } = given;
  if (scale !== "campaign" || found.length > 0) return found;
  const plain = { candidate, expected: 0, plainness: 1 };
  const replayed = replayedVoters(fans);
  if (replayed.length > 0) found.push({ ...plain, reason: "replay", signs: [], voters: replayed });
  for (const voters of sleeplessParts(fans, candidate)) {
    found.push({ ...plain, reason: "around-the-clock", signs: ["sleepless"], voters });
  }
  return found;
}
