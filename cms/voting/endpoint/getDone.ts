import { paths } from "#leaves/paths.ts";
import { votersOf } from "../campaign/campaign.wire.ts";
import { readReceipt, readSignature, shownReceipt } from "../ledger/receipt.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formPage } from "./formPage.ts";
import { voterStateOf } from "./getCampaign.ts";
import type { Office } from "./office.ts";
import { doneWords, pageWords } from "./wording.ts";

/** `GET /vote/:campaign/done`: what a plain form reads after its vote counted; shows nothing but the reader's own. */
export async function getDone(office: Office, booth: Booth, ask: Ask): Promise<Answer> {
  const { slug, candidates, rules } = booth.campaign.frozen;
  const query = new URLSearchParams(ask.query);
  const receipt = query.get("receipt") ?? "";
  const roll = { slug, voters: votersOf(rules) };
  const subject = office.voters.subjectOf(ask.header("cookie"), roll);
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
