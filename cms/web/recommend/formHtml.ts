import { workerPosts } from "#content/vocabulary.ts";
import type { TextField, TickField, Typed } from "#intake/typedForm.ts";
import type { FieldProblems } from "#intake/typedPictures.ts";
import { notice, noticeVersion, formWords as words } from "#intake/wording.ts";
import { type Markup, markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";
import type { Nominating } from "#site/views/recommendMark.ts";
import { choices, control, problemOf, problemSummary, tick } from "./controls.ts";
import { fileFields, isFileField, type KeptFile } from "./fileFields.ts";

/** The form as it is shown. */
export type Form = {
  typed: Typed;
  /** When the form was first shown, in ms. */
  began: number;
  kept: ReadonlyMap<number, KeptFile>;
  /** Campaigns that a person can be nominated for. */
  campaigns: readonly Nominating[];
  problems?: FieldProblems;
  /** What is wrong with the whole. */
  said?: string;
};

type More = { help?: string; long?: boolean; type?: string; autocomplete?: string };

const text = ({ typed, problems = {} }: Form, name: TextField, more: More = {}): Markup =>
  control({ name, label: words[name], value: typed.texts[name], problem: problems[name], ...more });

const ticked = ({ typed, problems = {} }: Form, name: TickField): Markup =>
  tick({ name, label: words[name], isOn: typed.ticks[name], problem: problems[name] });

const optionalFields: readonly string[] = ["people", "when", "figures"];

/** Whether something below 补充 was filled in, or is wrong: then it stands open. */
const isMoreOpen = ({ typed: { texts }, kept, problems = {} }: Form): boolean =>
  kept.size > 0 ||
  texts.people + texts.when + texts.figures !== "" ||
  Object.keys(problems).some((name) => optionalFields.includes(name) || isFileField(name));

const said = ({ problems = {} }: Form, name: string) => ({ name, problem: problems[name] });

/** Who is recommended, and for which campaign (rule O42). */
function person(form: Form): Markup {
  const { personPost, campaign } = form.typed.texts;
  const posts = Object.fromEntries(workerPosts.map(({ value, label }) => [value, label]));
  const campaigns = form.campaigns.map(({ slug, name }) => [slug, name] as const);
  const chosen = campaigns.some(([slug]) => slug === campaign) ? campaign : "";
  return markup`${text(form, "personName")}${choices({ ...said(form, "personPost"), label: words.personPost, options: posts, chosen: personPost })}${
    campaigns.length === 0 && campaign === ""
      ? undefined
      : choices({
          ...said(form, "campaign"),
          label: words.campaign,
          help: words.campaignHelp,
          options: Object.fromEntries([["", words.noCampaign], ...campaigns]),
          chosen,
        })
  }`;
}

/** What is recommended. The choice stands right before what is asked for either, so that styles alone hide the other. */
function kind(form: Form): Markup {
  const choice = ([value, label]: readonly [string, string]) =>
    markup`<input type="radio" id="kind-${value}" name="kind" value="${value}"${value === form.typed.kind ? markup` checked` : undefined}><label for="kind-${value}">${label}</label>`;
  return markup`<fieldset id="kind"><legend>${words.kind}</legend>${problemOf("kind", form.problems?.kind)}<div class="rec-kinds">${Object.entries(words.kinds).map(choice)}
<div class="rec-case">${text(form, "title", { help: words.titleHelp })}</div><div class="rec-person">${person(form)}</div></div></fieldset>`;
}

/** The form (rules O10 to O17); works without script. */
export function formHtml(form: Form): Markup {
  const { typed, began } = form;
  return markup`${problemSummary(form.said, form.problems)}<form class="rec" method="post" action="${paths.recommend()}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="key" value="${typed.key}"><input type="hidden" name="began" value="${began}"><input type="hidden" name="notice" value="${noticeVersion}">
${kind(form)}
${text(form, "place", { help: words.placeHelp })}${text(form, "story", { help: words.storyHelp, long: true })}
<fieldset><legend>${words.reach}</legend>${text(form, "name", { autocomplete: "name" })}${text(form, "telephone", { help: words.telephoneHelp, type: "tel", autocomplete: "tel" })}</fieldset>
<details${isMoreOpen(form) ? markup` open` : undefined}><summary>${words.more}</summary>${text(form, "people")}${text(form, "when")}${text(form, "figures")}
${fileFields({ ...form, pictures: typed.pictures })}</details>
<section class="rec-notice"><h2>${notice.title}</h2>${notice.lines.map((line) => markup`<p>${line}</p>`)}<p>${notice.version(noticeVersion)}</p></section>
<fieldset><legend>${words.consents}</legend>${ticked(form, "consentContact")}${ticked(form, "consentName")}${ticked(form, "consentPortrait")}</fieldset>
<fieldset><legend>${words.under14}</legend>${ticked(form, "isUnder14")}${text(form, "guardian")}${ticked(form, "guardianAgrees")}</fieldset>
<div class="rec-trap" aria-hidden="true"><label for="website">${words.trap}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p><button type="submit">${words.submit}</button></p></form>`;
}
