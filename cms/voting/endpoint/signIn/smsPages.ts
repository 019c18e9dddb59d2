import { markup } from "#leaves/markup.ts";
import { signInAddress } from "../../campaign/endpointNames.ts";
import type { Frozen } from "../../campaign/freeze.ts";
import { signInWords, smsWords } from "../../voters/wording.ts";
import type { Answer } from "../ask.ts";
import { describedBy, errorOf, formPage } from "../formPage.ts";
import { returnPath } from "./signInPages.ts";

type PhonePage = {
  frozen: Frozen;
  candidate: number;
  status?: number;
  /** As it was typed, so that one wrong digit is one digit to correct. */
  phone?: string;
  error?: string;
  isKnown?: boolean;
  headers?: Record<string, string>;
};

/** The page that asks for a phone number. Works without script. */
export function phonePage(page: PhonePage): Answer {
  const { frozen, candidate, status = 200, phone = "", error, isKnown, headers } = page;
  return formPage({
    status,
    title: smsWords.title,
    lines: [isKnown ? smsWords.again : smsWords.how],
    body: markup`<form method="post" action="${signInAddress(frozen.slug, "sms")}">
${errorOf(error)}<p><label for="phone">${smsWords.phone}</label>
<input id="phone" name="phone" type="tel" inputmode="tel" autocomplete="tel" required maxlength="24" placeholder="${smsWords.phoneHint}" value="${phone}"${describedBy(error)}></p>
<input type="hidden" name="candidate" value="${candidate}">
<p class="note">${smsWords.notice}</p>
<p><button type="submit">${smsWords.send}</button></p>
</form>`,
    link: { href: returnPath(frozen, candidate), text: signInWords.back },
    headers,
  });
}

type CodePage = {
  frozen: Frozen;
  candidate: number;
  ticket: string;
  /** The number as its owner recognises it. */
  masked: string;
  status?: number;
  code?: string;
  error?: string;
};

/** The page that asks for the code. */
export function codePage(page: CodePage): Answer {
  const { frozen, candidate, ticket, masked, status = 200, code = "", error } = page;
  return formPage({
    status,
    title: smsWords.codeTitle,
    lines: [smsWords.sentTo(masked)],
    body: markup`<form method="post" action="/vote/${frozen.slug}/code">
${errorOf(error)}<p><label for="code">${smsWords.code}</label>
<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" required maxlength="12" value="${code}"${describedBy(error) ?? markup` autofocus`}></p>
<input type="hidden" name="ticket" value="${ticket}">
<input type="hidden" name="masked" value="${masked}">
<input type="hidden" name="candidate" value="${candidate}">
<p><button type="submit">${smsWords.check}</button></p>
</form>
<p><a href="${signInAddress(frozen.slug, "sms", candidate)}">${smsWords.otherNumber}</a></p>`,
    link: { href: returnPath(frozen, candidate), text: signInWords.back },
  });
}
