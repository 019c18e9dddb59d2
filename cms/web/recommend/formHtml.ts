import { workerPosts } from "#content/vocabulary.ts";
import type { TakenFile } from "#intake/keptFile.ts";
import {
  type FieldProblems,
  pictureSlots,
  type TextField,
  type TickField,
  type Typed,
} from "#intake/typedForm.ts";
import { notice, noticeVersion, formWords as words } from "#intake/wording.ts";
import { paths } from "#leaves/paths.ts";
import type { Nominating } from "#site/views/recommendMark.ts";
import { type Markup, markup } from "#voting/endpoint/markup.ts";
import { choices, control, problemOf, tick } from "./controls.ts";

/** A file that was taken with the form, by its place, with the token that stands for it. */
export type KeptFile = TakenFile & { token: string };

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

/** The place for a file: the one that was taken, or a way to choose one. */
function fileAt({ kept, problems = {} }: Form, slot: number): Markup {
  const name = `file${slot}`;
  const label = slot === 0 ? words.document : words.picture(slot);
  const taken = kept.get(slot);
  if (taken)
    return markup`<p data-taken="${words.nameOf(taken.name, taken.bytes)}"><b>${label}</b> ${words.taken(taken.name, taken.bytes)}</p><input type="hidden" name="kept${slot}" value="${taken.token}">${tick({ name: `drop${slot}`, label: words.drop, isOn: false })}`;
  const accept = slot === 0 ? ".docx,.pdf" : "image/jpeg,image/png,image/webp";
  const problem = problems[name];
  return markup`<label for="${name}">${label}</label>${problemOf(name, problem)}<input type="file" id="${name}" name="${name}" accept="${accept}"${problem === undefined ? undefined : markup` aria-invalid="true" aria-describedby="${name}-problem"`}>`;
}

function pictureAt(form: Form, slot: number): Markup {
  const { caption = "", by = "", agreed = "" } = form.typed.pictures[slot] ?? {};
  return markup`<div class="rec-picture" data-file="${slot}">${fileAt(form, slot)}${control({ name: `caption${slot}`, label: words.caption, value: caption })}${control({ name: `by${slot}`, label: words.by, value: by })}${choices(
    {
      name: `agreed${slot}`,
      label: words.agreed,
      options: words.agreedChoices,
      chosen: agreed,
      problem: form.problems?.[`agreed${slot}`],
    },
  )}</div>`;
}

/** Pictures that most people have room enough with; the rest opens on demand. */
const firstPictures = 3;

const optionalFields: readonly string[] = ["people", "when", "figures", "files", "file0"];

/** Whether something below 补充 was filled in, or is wrong: then it stands open. */
const isMoreOpen = ({ typed: { texts }, kept, problems = {} }: Form): boolean =>
  kept.size > 0 ||
  texts.people + texts.when + texts.figures !== "" ||
  Object.keys(problems).some((name) => optionalFields.includes(name) || /\d$/.test(name));

const isOpen = (open: boolean) => (open ? markup` open` : undefined);

/** Links to everything that is to be mended: a screen of errors on a phone is long. */
const summary = ({ said, problems = {} }: Form): Markup | undefined =>
  said === undefined
    ? undefined
    : markup`<div class="rec-said" role="alert"><p>${said}</p><ul>${Object.entries(problems).map(([name, problem]) => markup`<li><a href="#${name}">${problem}</a></li>`)}</ul></div>`;

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
  const { typed, began, problems = {} } = form;
  const later = pictureSlots.slice(firstPictures);
  const isLaterOpen = later.some((slot) => form.kept.has(slot) || problems[`file${slot}`]);
  return markup`${summary(form)}<form class="rec" method="post" action="${paths.recommend()}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="key" value="${typed.key}"><input type="hidden" name="began" value="${began}"><input type="hidden" name="notice" value="${noticeVersion}">
${kind(form)}
${text(form, "place", { help: words.placeHelp })}${text(form, "story", { help: words.storyHelp, long: true })}
<fieldset><legend>${words.reach}</legend>${text(form, "name", { autocomplete: "name" })}${text(form, "telephone", { help: words.telephoneHelp, type: "tel", autocomplete: "tel" })}</fieldset>
<details${isOpen(isMoreOpen(form))}><summary>${words.more}</summary>${text(form, "people")}${text(form, "when")}${text(form, "figures")}
<fieldset id="files"><legend>${words.pictures}</legend>${problemOf("files", problems.files)}<p class="rec-help">${words.picturesHelp}</p>${pictureSlots.slice(0, firstPictures).map((slot) => pictureAt(form, slot))}
<details${isOpen(isLaterOpen)}><summary>${words.morePictures}</summary>${later.map((slot) => pictureAt(form, slot))}</details></fieldset>
<div class="rec-picture" data-file="0">${fileAt(form, 0)}<p class="rec-help">${words.documentHelp}</p></div></details>
<section class="rec-notice"><h2>${notice.title}</h2>${notice.lines.map((line) => markup`<p>${line}</p>`)}<p>${notice.version(noticeVersion)}</p></section>
<fieldset><legend>${words.consents}</legend>${ticked(form, "consentContact")}${ticked(form, "consentName")}${ticked(form, "consentPortrait")}</fieldset>
<fieldset><legend>${words.under14}</legend>${ticked(form, "isUnder14")}${text(form, "guardian")}${ticked(form, "guardianAgrees")}</fieldset>
<div class="rec-trap" aria-hidden="true"><label for="website">${words.trap}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p><button type="submit">${words.submit}</button></p></form>`;
}
