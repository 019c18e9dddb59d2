import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { votersOf } from "../campaign/campaign.wire.ts";
import { phaseOf, takesBallots, takesLikes } from "../campaign/phase.ts";
import type { CampaignState } from "../campaign/vote.wire.ts";
import { json } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import type { Office } from "./office.ts";
import { voterStateOf } from "./voterState.ts";

/** `GET /vote/:campaign`: rules, candidates, phase and what this voter may still do; names a new voter. */
export async function getCampaign(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { frozen, rulesHash, acts, withdrawn } = booth.campaign;
  const { slug, name, rules } = frozen;
  const roll = { slug, voters: votersOf(rules) };
  const subject = office.voters.subjectOf(ask.header("cookie"), roll);
  const isStranger = subject === undefined;
  const read =
    subject === undefined
      ? { now: booth.now(), voter: blank(booth) }
      : await voterStateOf(office, booth, office.voters.nameIn(slug, subject));
  const moment = { rules, acts, now: read.now };
  const state: CampaignState = {
    campaign: {
      slug,
      name,
      rulesHash,
      rules,
      candidates: frozen.candidates.map((candidate) => ({
        ...candidate,
        withdrawn: withdrawn.includes(candidate.number),
      })),
    },
    phase: phaseOf(moment),
    takesLikes: takesLikes(moment),
    takesBallots: takesBallots(moment),
    now: read.now.toISOString(),
    ...(isStranger && roll.voters !== "device" && { signIn: roll.voters }),
    voter: read.voter,
  };
  return json(
    state,
    isStranger && roll.voters === "device"
      ? { "Set-Cookie": office.voters.welcome().setCookie }
      : undefined,
  );
}

/** State of a voter who has done nothing yet. */
const blank = (booth: Booth) => ({
  day: shanghaiDay(booth.now()),
  remaining: booth.campaign.frozen.rules.likes?.perDay ?? 0,
  liked: {},
  hasVoted: false,
});
