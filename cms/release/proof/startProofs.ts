import type { Payload } from "payload";
import { databaseSeat } from "#leaves/databaseSeat.ts";
import { lastPatrol, type PatrolName } from "./driftStore.ts";
import { keepLooking } from "./keepLooking.ts";
import { originsOf } from "./origins.ts";
import { patrolEveryMs } from "./paceRules.ts";
import { patrol, type World } from "./patrol.ts";
import { createProbe } from "./probe.ts";
import { hurryProofs } from "./proofStore.ts";
import { proveReleases } from "./proveReleases.ts";

/** A commit is told at once; its record is closed a moment later. */
const whileFreshMs = 250;
const idleMs = 1_000;
const freshForMs = 5_000;

/**
 * Follows releases to readers and watches what they get, until `stop` is called (rules E1 to E8). One process does it when several run.
 */
export function startProofs(
  payload: Payload,
  given: Partial<World> = {},
): { stop: () => Promise<void> } {
  const { pool, logger } = { ...payload.db, ...payload };
  const world: World = {
    origins: given.origins ?? originsOf(),
    probe: given.probe ?? createProbe(),
    now: given.now ?? (() => new Date()),
    ...(given.confirmMs !== undefined && { confirmMs: given.confirmMs }),
  };
  const onError = (err: unknown) => logger.error({ err, msg: "proofs cannot go on" });
  let freshUntil = 0;
  let didAnswer = true;
  const seat = databaseSeat(pool, "proof", {
    onNotice: () => {
      freshUntil = performance.now() + freshForMs;
      proofs.wake();
    },
  });

  const proofs = keepLooking(
    async () => {
      await seat.listen();
      let isBusy = false;
      await seat.exclusively(async () => {
        isBusy = await proveReleases(payload, world);
      });
      return isBusy || performance.now() < freshUntil ? whileFreshMs : idleMs;
    },
    { onError },
  );

  const patrols = (name: PatrolName) =>
    keepLooking(
      async () => {
        const every = patrolEveryMs[name];
        const last = (await lastPatrol(pool, name))?.getTime() ?? 0;
        const left = last + every - world.now().getTime();
        if (left > 0 && left <= every) return Math.min(left, idleMs);
        await seat.exclusively(async () => {
          const answers = await patrol(pool, world, name);
          if (answers && !didAnswer) await hurryProofs(pool, world.now());
          didAnswer = answers;
        });
        return idleMs;
      },
      { onError },
    );

  const all = [proofs, patrols("heads"), patrols("sample")];
  return {
    stop: async () => {
      await Promise.all(all.map((one) => one.stop()));
      await seat.stop();
    },
  };
}
