import { pauseAfter } from "./paceRules.ts";
import type { Fault, ProvenPage } from "./proof.wire.ts";

/** How far a release is on its way to readers. */
export type Proof = {
  release: number;
  pages: readonly ProvenPage[];
  /** Rounds so far. */
  tries: number;
  due: Date;
  live?: Date;
  proven?: Date;
};

/** What came of asking for a page in one place: when it was right, or what was wrong. */
export type Finding = { address: string; where: Fault["where"]; at: Date; fault?: Fault };

const without = ({ fault: _, ...page }: ProvenPage): ProvenPage => page;

function pageAfter(page: ProvenPage, { where, at, fault }: Finding): ProvenPage {
  if (fault) return page.proven ? page : { ...page, fault };
  const instant = at.toISOString();
  const live = page.live ?? instant;
  if (where === "public") return { ...without(page), live, proven: page.proven ?? instant };
  return { ...(page.fault?.where === "public" ? page : without(page)), live };
}

const last = (pages: readonly ProvenPage[], step: "live" | "proven"): Date | undefined => {
  const instants = pages.map((page) => page[step]);
  const [latest] = instants.toSorted().reverse();
  return latest === undefined || instants.includes(undefined) ? undefined : new Date(latest);
};

/** How a release stands after a round (rules E1, E2 and E5): live and proven when the last of its pages is. */
export function afterRound(proof: Proof, findings: readonly Finding[], now: Date): Proof {
  const pages = proof.pages.map((page) =>
    findings.filter(({ address }) => address === page.address).reduce(pageAfter, page),
  );
  const tries = proof.tries + 1;
  const [live, proven] = [last(pages, "live"), last(pages, "proven")];
  return {
    ...{ release: proof.release, pages, tries },
    due: new Date(now.getTime() + pauseAfter(tries)),
    ...(live && { live }),
    ...(proven && { proven }),
  };
}
