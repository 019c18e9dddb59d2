import { table } from "../table.ts";
import type { Player } from "./campaign.ts";
import { campaignOf, evaluate, heldShareOf, honestOf } from "./evaluate.ts";
import { coVoting, coVotingHeldOut } from "./scenes/coVoting.ts";
import { falseFlags, falseFlagsHeldOut } from "./scenes/falseFlags.ts";
import { lookalikes, lookalikesHeldOut } from "./scenes/lookalikes.ts";
import { phoneFarms, phoneFarmsHeldOut } from "./scenes/phoneFarms.ts";
import type { Scene } from "./scenes/scene.ts";

/** Votes a day of the campaigns in which each scene is played, and how often. */
const sizes = [
  { perDay: 1500, plays: 3 },
  { perDay: 20_000, plays: 2 },
  { perDay: 200_000, plays: 1 },
] as const;
const daysOf = (perDay: number) => (perDay > 100_000 ? 4 : 5);
/** Votes that an honest voter gives in a campaign, about. */
const votesEach = 3.85;

type Group = { player: Player; scenes: Record<string, Scene>; heldOut: Record<string, Scene> };
const groups = {
  "co-voting": { player: "co-voting", scenes: coVoting, heldOut: coVotingHeldOut },
  "phone farms": { player: "phone-farm", scenes: phoneFarms, heldOut: phoneFarmsHeldOut },
  "false flags": { player: "colleague", scenes: falseFlags, heldOut: falseFlagsHeldOut },
  lookalikes: { player: "lookalike", scenes: lookalikes, heldOut: lookalikesHeldOut },
} satisfies Record<string, Group>;
type GroupName = keyof typeof groups;

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

type Played = { group: GroupName; scene: string; perDay: number; share: number; city: number };

function play(group: GroupName, name: string, scene: Scene, seeds: readonly number[]): Played[] {
  return sizes.flatMap(({ perDay, plays }) =>
    seeds.slice(0, plays).map((seed) => {
      const days = daysOf(perDay);
      const size = Math.round((perDay * days) / votesEach);
      const score = evaluate(campaignOf({ seed, attacks: [], size, days, scene }));
      const honest = honestOf(score);
      const share = heldShareOf(score, groups[group].player);
      return { group, scene: name, perDay, share, city: honest.held / honest.made };
    }),
  );
}

/**
 * Scenes of all kinds in campaigns of all sizes, printed as a table: held of the fakes that keep coming together and of
 * phone farms, of honest colleagues among whom fakes are planted, and of honest people who look like machines.
 */
export function measureSizes(seeds: readonly number[]) {
  const played: Played[] = [];
  const rows: string[][] = [];
  for (const group of Object.keys(groups) as GroupName[]) {
    const { scenes, heldOut } = groups[group];
    for (const [name, scene] of Object.entries<Scene>({ ...scenes, ...heldOut })) {
      const own = play(group, name, scene, seeds);
      played.push(...own);
      const shareAt = (at: number) =>
        percent(mean(own.filter(({ perDay }) => perDay === at).map(({ share }) => share)), 2);
      const kind = name in heldOut ? "held out" : "";
      const all = percent(mean(own.map(({ city }) => city)), 3);
      rows.push([group, name, kind, ...sizes.map(({ perDay }) => shareAt(perDay)), all]);
    }
  }
  const head = ["held of", "scene", "", ...sizes.map(({ perDay }) => `${perDay} a day`), "honest"];
  console.log(table(head, rows));
  const of = (includes: (one: Played) => boolean) =>
    mean(played.filter(includes).map((one) => one.share));
  const isFake = ({ group }: Played) => group === "co-voting" || group === "phone farms";
  return {
    covoting_recall: of(({ group }) => group === "co-voting"),
    false_flag_honest_held: of(({ group }) => group === "false flags"),
    lookalike_honest_held: of(({ group }) => group === "lookalikes"),
    recall_200k_vs_1500:
      of((one) => isFake(one) && one.perDay === 200_000) /
      of((one) => isFake(one) && one.perDay === 1500),
  };
}
