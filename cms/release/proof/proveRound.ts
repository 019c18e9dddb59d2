import { inParallel } from "../inParallel.ts";
import { expectedAt, faultOf } from "./expectedRules.ts";
import type { Origins } from "./origins.ts";
import type { Probe } from "./probe.ts";
import type { Fault } from "./proof.wire.ts";
import type { Finding, Proof } from "./proofRules.ts";
import type { AddressFacts } from "./treeAt.ts";

const lanes = 4;

type Question = { address: string; where: Fault["where"]; origin: string };

/** What a release still waits for, the own pages first, each where it is not known to be right. */
const questionsOf = ({ pages }: Proof, origins: Origins): Question[] =>
  pages.flatMap(({ address, live, proven }) => [
    ...(origins.web && !live ? [{ address, where: "web" as const, origin: origins.web }] : []),
    ...(proven ? [] : [{ address, where: "public" as const, origin: origins.public }]),
  ]);

/** Asks once for everything that a release waits for. Where nothing answers no more is asked in this round (rule E5). */
export async function proveRound(
  proof: Proof,
  world: { origins: Origins; probe: Probe; now: () => Date },
  tree: ReadonlyMap<string, AddressFacts>,
): Promise<Finding[]> {
  const { origins, probe, now } = world;
  const silences = { web: 0, public: 0 };
  const answers = { web: 0, public: 0 };
  const findings: Finding[] = [];
  await inParallel(lanes, questionsOf(proof, origins), async ({ address, where, origin }) => {
    if (answers[where] === 0 && silences[where] >= lanes) return;
    const facts = tree.get(address) ?? { isWithdrawn: false };
    const got = await probe({ origin, address });
    (got.kind === "silent" ? silences : answers)[where] += 1;
    const fault = faultOf(address, { where, expected: expectedAt(address, facts) }, got);
    findings.push({ address, where, at: now(), ...(fault && { fault }) });
  });
  return findings;
}
