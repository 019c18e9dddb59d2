import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "#tests/harness/random.ts";
import type { MortalCms } from "../desk/mortalCms.ts";
import type { Sent } from "./sender.ts";

/** Somebody at the desk who opens what came in and looks who sent it, until the run is over; how often it was told another's number. */
export async function workAtDesk(options: {
  cms: MortalCms;
  as: string;
  sent: readonly Sent[];
  random: Random;
  isOver: () => boolean;
}): Promise<{ looks: number; wrong: number }> {
  const { cms, as, sent, random, isOver } = options;
  let [looks, wrong] = [0, 0];
  while (!isOver()) {
    const one = sent[random.whole(0, Math.max(0, sent.length - 1))];
    if (one?.receipt && !one.isWithdrawn) {
      const address = `/intake/${one.receipt.number}`;
      await cms.ask("POST", `${address}/act`, { as, body: { after: 0, act: { kind: "look" } } });
      const answer = await cms.ask("POST", `${address}/contact`, { as });
      if (answer?.status === 200) {
        looks += 1;
        if (answer.body.telephone !== one.telephone) wrong += 1;
      }
    }
    await sleep(150);
  }
  return { looks, wrong };
}
