import { randomUUID } from "node:crypto";
import { paths } from "#leaves/paths.ts";
import { workHeader } from "../campaign/endpointNames.ts";
import type { Place } from "../voters/waitingLine.ts";
import { tollWords } from "../voters/wording.ts";
import type { WorkFor } from "../voters/workIssuer.ts";
import { problem } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formPage } from "./formPage.ts";
import { markup } from "./markup.ts";
import type { Office } from "./office.ts";
import { isForm } from "./readVote.ts";
import { refusalPage } from "./refusalPage.ts";
import { pageWords } from "./wording.ts";

/**
 * What stands between a vote and the ledger while its network is hot (rule V45): work for browsers with script, a wait
 * for plain forms. Undefined when it is done. Nobody is turned away: the same vote is sent again afterwards.
 */
export function toll(
  office: Office,
  booth: Booth,
  ask: Ask,
  who: { subject: string; net: bigint },
): Answer | undefined {
  const whose = { ...who, campaign: booth.campaign.frozen.slug, now: booth.now() };
  if (isForm(ask)) return waitOf(office, ask, whose);
  const done = ask.header(workHeader);
  if (done !== undefined && office.work.isDone(done, whose)) return undefined;
  return problem({ code: "work-needed" }, {}, { work: office.work.set(whose) });
}

/** Fields of a vote that the waiting page hands on. */
const votes = ["candidate", "choice"];

function waitOf(office: Office, ask: Ask, whose: WorkFor): Answer | undefined {
  const fields = new URLSearchParams(ask.body);
  const key = fields.get("key") ?? randomUUID();
  const waiter = { ...whose, key };
  const given = fields.get("wait") ?? "";
  const known = office.line.dueOf(given, waiter);
  if (known !== undefined && known <= whose.now.getTime()) return undefined;
  const place: Place = known
    ? { kind: "waits", ticket: given, due: known }
    : office.line.join(waiter);
  if (place.kind === "full") return refusalPage(whose.campaign)({ code: "busy" });
  const seconds = Math.ceil((place.due - whose.now.getTime()) / 1000);
  const hidden = [
    ...[...fields].filter(([name]) => votes.includes(name)),
    ["key", key],
    ["wait", place.ticket],
  ];
  return formPage({
    status: 200,
    title: tollWords.waitTitle,
    lines: tollWords.waitLines(seconds),
    body: markup`<form method="post" action="${ask.path}">
${hidden.map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">\n`)}<button type="submit">${tollWords.goOn}</button>
</form>`,
    // Without script the page keeps its own clock: the button comes when it is time, and is there at once where a
    // browser knows no animations; pressed too early it brings this page again.
    style: `form button{animation:turn 0s ${seconds}s both}@keyframes turn{from{visibility:hidden}to{visibility:visible}}`,
    link: { href: paths.campaign(whose.campaign), text: pageWords.back },
  });
}
