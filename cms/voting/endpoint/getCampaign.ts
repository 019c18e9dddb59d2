import { paths } from "#leaves/paths.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { votersOf } from "../campaign/campaign.wire.ts";
import { phaseOf, takesBallots, takesLikes } from "../campaign/phase.ts";
import type { CampaignState, VoterState } from "../campaign/vote.wire.ts";
import { readReceipt, readSignature, shownReceipt } from "../ledger/receipt.ts";
import { subjectOf } from "./admit.ts";
import { json } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formPage } from "./formPage.ts";
import type { Office } from "./office.ts";
import { doneWords, pageWords } from "./wording.ts";

/** A key that no client makes: asks the ledger for a voter's day without looking for a particular like. */
const noKey = "00000000-0000-0000-0000-000000000000";

/** What a voter did today and may still do, read from the ledger; `now` is the database's clock. */
async function voterStateOf(
  { ledger }: Office,
  { campaign }: Booth,
  voter: string,
): Promise<{ now: Date; voter: VoterState }> {
  const { likes: likeRules, ballot: ballotRules } = campaign.frozen.rules;
  const [likes, ballots] = await Promise.all([
    ledger.likeFacts(campaign.id, [{ voter, key: noKey }]),
    ballotRules ? ledger.ballotFacts(campaign.id, [voter]) : undefined,
  ]);
  const today = likes.rows.get(voter) ?? [];
  const liked: Record<string, number> = {};
  for (const { candidate } of today) liked[candidate] = (liked[candidate] ?? 0) + 1;
  const remaining = Math.max(0, (likeRules?.perDay ?? 0) - today.length);
  const hasVoted = ballots?.ballots.has(voter) ?? false;
  return { now: likes.now, voter: { day: likes.day, remaining, liked, hasVoted } };
}

/** `GET /vote/:campaign`: rules, candidates, phase and what this voter may still do; names a new voter. */
export async function getCampaign(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { frozen, rulesHash, acts, withdrawn } = booth.campaign;
  const { slug, name, rules } = frozen;
  const voters = votersOf(rules);
  const subject = subjectOf(office, booth, ask);
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
    ...(isStranger && voters !== "device" && { signIn: voters }),
    voter: read.voter,
  };
  return json(
    state,
    isStranger && voters === "device"
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

/** `GET /vote/health`: 200 with the database's clock when votes can be taken; rejects when they cannot. */
export async function getHealth({ ledger }: Pick<Office, "ledger">): Promise<Answer> {
  const now = await ledger.now();
  return json({ status: "ok", now: now.toISOString() });
}

/** `GET /vote/:campaign/done`: what a plain form reads after its vote counted; shows nothing but the reader's own. */
export async function getDone(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { slug, candidates, rules } = booth.campaign.frozen;
  const query = new URLSearchParams(ask.query);
  const receipt = query.get("receipt") ?? "";
  const subject = subjectOf(office, booth, ask);
  const isBallot = readReceipt(receipt)?.stream === "ballots";
  const candidate = candidates.find(({ number }) => String(number) === query.get("candidate"));
  const lines: string[] = [];
  if (candidate && rules.countsShown.mode === "live") {
    await booth.tallies.likes.catchUp();
    lines.push(doneWords.likes(candidate, booth.tallies.likes.countOf(candidate.number)));
  }
  if (subject !== undefined && !isBallot) {
    const { voter } = await voterStateOf(office, booth, office.voters.nameIn(slug, subject));
    lines.push(doneWords.remaining(voter.remaining));
  }
  const place = readReceipt(receipt);
  if (place) lines.push(doneWords.receipt(shownReceipt(place)));
  if (place && readSignature(receipt)) lines.push(doneWords.signed(receipt));
  return formPage({
    status: 200,
    title: isBallot ? doneWords.voted : doneWords.liked,
    lines,
    link: { href: paths.campaign(slug), text: pageWords.back },
  });
}
