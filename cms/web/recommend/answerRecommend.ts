import { randomUUID } from "node:crypto";
import { sealContact } from "#intake/contactSeal.ts";
import { suspicionOf } from "#intake/suspicionRules.ts";
import { emptyTyped, typedFields } from "#intake/typedFields.ts";
import { readTyped } from "#intake/typedForm.ts";
import { formProblems, formWords as words } from "#intake/wording.ts";
import { markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";
import { nominatingIn } from "#site/views/recommendMark.ts";
import { addressParts } from "../addressParts.ts";
import type { Exchange } from "../sendNotice.ts";
import { type PageSources, readPage } from "../tree/readPage.ts";
import { type Form, formHtml } from "./formHtml.ts";
import { formKey } from "./formKey.ts";
import { type IntakeOffice, seatsFor } from "./intakeOffice.ts";
import { readForm, withFiles } from "./readForm.ts";
import { receiptHtml } from "./receiptHtml.ts";
import { hasPage, sendPage } from "./sendPage.ts";
import { sweepDaily } from "./sweepFiles.ts";
import { takeFiles } from "./takeFiles.ts";
import { keepForGood, removeWaiting } from "./waitingFiles.ts";

const path = paths.recommend();

/** Tells the next form of this browser what it has sent, for whoever goes back; without the code it opens nothing. */
const sentCookie = (number: string, isSecure: boolean) =>
  `recommended=${number}; Path=${path}; Max-Age=3600; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
const sentBefore = /(?:^|;\s*)recommended=(TJ-\d{4}-\d{6,9})(?:;|$)/;

type Campaigns = Form["campaigns"];

/** A form that nobody has filled in, for a person where one of the campaigns was chosen by the way here. */
function newForm(now: Date, campaigns: Campaigns, chosen: string | null = null): Form {
  const empty = emptyTyped(randomUUID());
  const slug = campaigns.find((one) => one.slug === chosen)?.slug;
  const texts = { ...empty.texts, campaign: slug ?? "" };
  const typed = slug ? { ...empty, kind: "person", texts } : empty;
  return { typed, began: now.getTime(), kept: new Map(), campaigns };
}

const campaignsNow = async (sources: PageSources): Promise<Campaigns> =>
  nominatingIn((await readPage(path, sources).catch(() => undefined))?.html ?? "");

const addressOf = (url: string): string => url.split("?", 1)[0] ?? "";

/** Whether an address takes forms with files or files alone, which may come slowly. */
export const takesFiles = (url: string): boolean =>
  [path, paths.recommendStatus(), paths.recommendFile()].includes(addressOf(url));

const statusLink = markup`<p><a class="rec-go" href="${paths.recommendStatus()}">${words.status}</a></p>`;

async function showForm(
  exchange: Exchange,
  sources: PageSources,
  office: IntakeOffice,
): Promise<void> {
  const { url = "", headers } = exchange.request;
  const number = sentBefore.exec(headers.cookie ?? "")?.[1];
  const asked = new URLSearchParams(addressParts(url).query);
  const form = newForm(office.now(), await campaignsNow(sources), asked.get("for"));
  const inner =
    number && !asked.has("another") && !asked.has("for")
      ? markup`<p class="rec-said" role="status">${words.received(number)}</p><p><a class="rec-go" href="${path}?another=1">${words.another}</a></p>${statusLink}`
      : markup`${formHtml(form)}${statusLink}`;
  await sendPage(exchange, sources, { path, status: 200, inner });
}

type Sent = { form: Form; fields: ReadonlyMap<string, string> };

/** Reads the form and puts its files away; undefined where it is none, or too large. */
async function readSent(
  { request }: Exchange,
  campaigns: Campaigns,
  office: IntakeOffice,
): Promise<Sent | undefined> {
  const taking = takeFiles(office, { network: office.networkOf(request) });
  const keyOf = (fields: ReadonlyMap<string, string>) => formKey(fields.get("key"));
  const sent = await readForm(request, withFiles, async (file, before) => {
    const key = keyOf(before);
    if (key) await taking.take(file, key);
  });
  if (!sent) return undefined;
  const { fields } = sent;
  const key = keyOf(fields) ?? randomUUID();
  await taking.recall(fields, key);
  const began = Number(fields.get("began"));
  const tooLarge = sent.isTooLarge ? { files: formProblems.tooLarge } : {};
  const form = {
    typed: { ...typedFields(fields), key },
    began: Number.isSafeInteger(began) ? began : 0,
    kept: taking.kept,
    campaigns,
    problems: { ...taking.problems, ...tooLarge },
  };
  return { form, fields };
}

/** How many came from the address, as far as a score asks for it; this one is counted. */
function burstOf({ request }: Exchange, { addressOf, burst }: IntakeOffice) {
  const address = addressOf(request);
  const [isSome, isMany] = [!burst.some.takes(address), !burst.many.takes(address)];
  return isMany ? "many" : isSome ? "some" : "few";
}

/** What is stored of a form that came before, and the code that it was given, under the secret of today or the one before it. */
async function filedBefore({ codes, door }: IntakeOffice, number: string, key: string) {
  for (const keeper of codes) {
    const code = keeper.codeFor(key);
    const filed = await door.ofSender({ number, codeHash: keeper.hashOf(code) });
    if (filed) return { code, stored: filed.form };
  }
  return { code: codes[0].codeFor(key) };
}

/** Files a form that is right, or says what is wrong with it. */
async function answerTo({ form, fields }: Sent, exchange: Exchange, office: IntakeOffice) {
  const { typed, began, kept, campaigns, problems = {} } = form;
  const files = [...kept].map(([slot, { token: _, waits: __, ...file }]) => ({ ...file, slot }));
  const place = await office.places.codeIn(typed.texts.place);
  const read = readTyped(typed, files, { codeIn: () => place, campaigns });
  const wrong = { ...problems, ...("problems" in read ? read.problems : {}) };
  if (!("form" in read) || !read.form || Object.keys(wrong).length > 0)
    return { status: 422, again: { ...form, problems: wrong, said: words.errors } };
  const { key, notice, recommendation, contact, consents } = read.form;
  for (const [slot, file] of kept)
    if (!(await keepForGood(office, file))) wrong[`file${slot}`] = formProblems.gone;
  if (Object.keys(wrong).length > 0)
    return { status: 422, again: { ...form, problems: wrong, said: words.errors } };
  const [keeper] = office.codes;
  const code = keeper.codeFor(key);
  const score = suspicionOf({
    isTrapFilled: (fields.get("website") ?? "") !== "",
    ...(began > 0 && { filledMs: office.now().getTime() - began }),
    text: `${recommendation.title}\n${recommendation.story}`,
    fromAddress: burstOf(exchange, office),
  });
  const filed = await office.door.file({
    key,
    codeHash: keeper.hashOf(code),
    form: recommendation,
    notice,
    consents,
    contact: sealContact(JSON.stringify(contact), office.publicKey, key),
    score,
    telephoneHash: keeper.telephoneHash(contact.telephone),
  });
  // What a sweep may have taken in this very moment, for it was unnamed until now, is there once more.
  for (const file of kept.values()) await keepForGood(office, file);
  removeWaiting(office, key).catch(office.onFault);
  // Of a form that came before, what came then is stored, whatever stands in it now.
  const given = filed.isRepeat
    ? await filedBefore(office, filed.number, key)
    : { code, stored: recommendation };
  return { status: 200, receipt: { ...filed, key, ...given } };
}

/** The site's pages, and its public origin. */
type Site = PageSources & { origin: string };

async function takeForm(exchange: Exchange, site: Site, office: IntakeOffice): Promise<void> {
  const send = (status: number, inner: ReturnType<typeof formHtml>, headers = {}) =>
    sendPage(exchange, site, { path, status, inner, headers });
  const network = office.networkOf(exchange.request);
  const crowded = () => {
    exchange.request.resume();
    return send(503, markup`<p class="rec-said" role="alert">${words.crowded}</p>`, {
      "Retry-After": "60",
    });
  };
  const seats = seatsFor(office, exchange.request);
  if (!seats.take(network)) return crowded();
  if (!office.forms.takes(network)) {
    seats.leave(network);
    return crowded();
  }
  sweepDaily(office);
  let sent: Sent | undefined;
  try {
    const campaigns = await campaignsNow(site);
    sent = await readSent(exchange, campaigns, office);
    if (!sent) {
      const said = { ...newForm(office.now(), campaigns), said: words.tooLarge };
      return await send(413, formHtml(said), { Connection: "close" });
    }
    const { status, again, receipt } = await answerTo(sent, exchange, office);
    if (receipt)
      await send(status, receiptHtml({ ...receipt, origin: site.origin }), {
        "Set-Cookie": sentCookie(receipt.number, exchange.isSecure),
      });
    else await send(status, formHtml(again));
  } catch (error) {
    office.onFault(error);
    if (exchange.response.destroyed || !sent) throw error;
    await send(503, formHtml({ ...sent.form, said: words.away }), { "Retry-After": "10" });
  } finally {
    seats.leave(network);
  }
}

/** Answers the page where people recommend. Resolves to false where the address is another, or there is no page to fill. */
export async function answerRecommend(
  exchange: Exchange,
  site: Site,
  office: IntakeOffice,
): Promise<boolean> {
  const { url = "", method } = exchange.request;
  if (addressOf(url) !== path) return false;
  if (method === "POST") {
    await takeForm(exchange, site, office);
    return true;
  }
  if ((method !== "GET" && method !== "HEAD") || !(await hasPage(path, site))) return false;
  await showForm(exchange, site, office);
  return true;
}
