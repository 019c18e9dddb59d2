import { describe, expect, test } from "vitest";
import { campaignOf, evaluate, heldShareOf } from "#tests/bench/fraud/evaluate.ts";
import { coVoting } from "#tests/bench/fraud/scenes/coVoting.ts";
import { falseFlags } from "#tests/bench/fraud/scenes/falseFlags.ts";
import { lookalikes, tabletOf } from "#tests/bench/fraud/scenes/lookalikes.ts";
import type { Scene } from "#tests/bench/fraud/scenes/scene.ts";
import { createScorer } from "#voting/holds/scorer.ts";

const campaign = (scene: Scene) => campaignOf({ seed: 4, attacks: [], size: 9000, days: 5, scene });
const play = (scene: Scene) => evaluate(campaign(scene));

test.each(Object.entries(coVoting))("H19 %s is held", (_, scene) => {
  expect(heldShareOf(play(scene), "co-voting")).toBeGreaterThan(0.9);
});

test.each(Object.entries(lookalikes))("H5, H12, H19 %s is free", (_, scene) => {
  expect(heldShareOf(play(scene), "lookalike")).toBeLessThan(0.005);
});

test("H28 a tablet that nobody announced is held, and of one announced for fewer people what exceeds", () => {
  expect(heldShareOf(play(tabletOf()), "lookalike")).toBeGreaterThan(0.5);
  expect(heldShareOf(play(tabletOf(120)), "lookalike")).toBe(0);
  const exceeding = heldShareOf(play(tabletOf(20)), "lookalike");
  expect(exceeding).toBeGreaterThan(0.5);
  expect(exceeding).toBeLessThan(0.85);
});

describe("H16 fakes planted in a rival's office", () => {
  const scene = falseFlags["odd-device"];

  test("are held, and the colleagues are free", () => {
    const score = play(scene);
    expect(heldShareOf(score, "planted")).toBeGreaterThan(0.8);
    expect(heldShareOf(score, "colleague")).toBeLessThan(0.02);
  });

  test("the desk is told how many others voted there for the same candidate", () => {
    const scorer = createScorer();
    const { rows } = campaign(scene);
    const findings = [
      ...rows.flatMap((row) => scorer.add(row)),
      ...scorer.scanUpTo(Number.POSITIVE_INFINITY),
    ];
    const [first] = findings.filter(({ reason }) => reason === "one-address");
    expect(first?.evidence.beside).toBeGreaterThan(100);
  });
});
