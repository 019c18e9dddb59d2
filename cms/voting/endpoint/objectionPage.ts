import { formField } from "#leaves/formField.ts";
import { type Markup, markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";
import { sealRed } from "#leaves/sealRed.ts";
import type { Frozen } from "../campaign/freeze.ts";
import type { ObjectionErrors, Typed } from "../objections/readObjection.ts";
import { objectionWords as words } from "../objections/wording.ts";
import type { Answer } from "./ask.ts";
import { formPage } from "./formPage.ts";

type Form = {
  status: number;
  frozen: Frozen;
  /** End of the days of notice, in words. */
  ends: string;
  typed: Typed;
  errors?: ObjectionErrors;
  /** What is wrong with the whole, if not with a field. */
  notice?: string;
  headers?: Record<string, string>;
};

const style = `select,textarea,input{box-sizing:border-box;width:100%;max-width:none;min-height:3.75rem;padding:.5rem .75rem;border:1px solid #1f1b16;border-radius:0;background:#fff;color:#1f1b16;font:inherit;letter-spacing:normal}
textarea{min-height:12rem}label{margin-top:1.25rem}.note,.error{margin:.25rem 0 .5rem}[aria-invalid=true]{border:3px solid ${sealRed}}`;

const looks = { help: "note", problem: "error" };

/** The objection form with what was typed and what is wrong with it; works without script. */
export function objectionPage(form: Form): Answer {
  const { status, frozen, ends, typed, errors, notice, headers } = form;
  const wrong = notice ?? (errors && words.errors);
  const options = frozen.candidates.map(({ number, name }) => {
    const selected = typed.candidate === String(number) ? markup` selected` : undefined;
    return markup`<option value="${number}"${selected}>${number}号 ${name}</option>\n`;
  });
  const field = (
    asked: { name: keyof Typed; label: string; help?: string },
    control: (attributes: Markup) => Markup,
  ) => formField({ ...asked, problem: errors?.[asked.name] }, looks, control);
  const body = markup`${wrong === undefined ? undefined : markup`<p class="error" role="alert">${wrong}</p>\n`}<form method="post" action="/vote/${frozen.slug}/objections" novalidate>
${field(
  { name: "candidate", label: words.about },
  (attributes) => markup`<select ${attributes}><option value="">${words.aboutAll}</option>
${options}</select>`,
)}${field(
  { name: "text", label: words.text, help: words.textHelp },
  (attributes) => markup`<textarea ${attributes} required>
${typed.text}</textarea>`,
)}${field(
  { name: "name", label: words.name },
  (attributes) =>
    markup`<input type="text" ${attributes} value="${typed.name}" autocomplete="name">`,
)}${field(
  { name: "contact", label: words.contact, help: words.contactHelp },
  (attributes) =>
    markup`<input type="text" ${attributes} value="${typed.contact}" autocomplete="tel">`,
)}<p><button type="submit">${words.submit}</button></p>
</form>`;
  return formPage({
    status,
    title: words.title,
    lines: [frozen.name, words.lead(ends)],
    body,
    style,
    link: { href: paths.campaignResult(frozen.slug), text: words.back },
    headers,
  });
}
