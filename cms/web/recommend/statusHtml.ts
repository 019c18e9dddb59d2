import { decideAct } from "#intake/decideAct.ts";
import type { IntakeAct } from "#intake/intakeEvent.ts";
import type { Filed } from "#intake/intakeStore.ts";
import { saidIn } from "#intake/saidIn.ts";
import { stateAfter } from "#intake/stateRules.ts";
import { actWords, formWords, stateWords, statusWords as words } from "#intake/wording.ts";
import { paths } from "#leaves/paths.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { type Markup, markup } from "#voting/endpoint/markup.ts";
import { control, tick } from "./controls.ts";

/** A pair as it was typed; it goes from form to form and never into an address. */
export type TypedPair = { number: string; code: string };

/** The way in: number and code. */
export const askPairHtml = (typed: TypedPair, said?: string): Markup =>
  markup`${said === undefined ? undefined : markup`<p class="rec-said" role="alert">${said}</p>`}<form class="rec" method="post" action="${paths.recommendStatus()}"><p>${words.lead}</p>
${control({ name: "number", label: words.number, help: words.numberHelp, value: typed.number, autocomplete: "off" })}${control({ name: "code", label: words.code, help: words.codeHelp, value: typed.code, autocomplete: "off" })}<p><button type="submit">${words.open}</button></p></form>`;

type Shown = {
  pair: TypedPair;
  filed: Filed;
  /** What was said of the last act. */
  said?: string;
  /** A text that could not be taken, to be sent again. */
  unsent?: { kind: string; text: string };
};

const formOf = (shown: Shown, kind: string, inner: Markup): Markup =>
  markup`<form class="rec" method="post" action="${paths.recommendStatus()}"><input type="hidden" name="number" value="${shown.pair.number}"><input type="hidden" name="code" value="${shown.pair.code}"><input type="hidden" name="after" value="${shown.filed.events.at(-1)?.id ?? 0}"><input type="hidden" name="act" value="${kind}">${inner}</form>`;

const textForm = (shown: Shown, kind: "answer" | "add" | "correct"): Markup => {
  const typed = shown.unsent?.kind === kind ? shown.unsent.text : "";
  return markup`<details${kind === "answer" || typed !== "" ? markup` open` : undefined}><summary>${words[kind]}</summary>${formOf(
    shown,
    kind,
    // Several forms stand on one page: the label wraps its text, so that no name is there twice.
    markup`<label>${words.text}<textarea name="text" rows="5">
${typed}</textarea></label><p><button type="submit">${words.send[kind]}</button></p>`,
  )}</details>`;
};

/** What became of a recommendation, and what its sender may do (rules O5 to O8). */
export function statusHtml(shown: Shown): Markup {
  const { filed, said } = shown;
  const state = stateAfter(filed.events);
  const may = (act: IntakeAct) => decideAct({ act, by: "sender", state }) === undefined;
  const published = filed.events.findLast((event) => event.kind === "publish");
  const lines = filed.events.map(
    (event) =>
      markup`<li><time>${shanghaiStamp(new Date(event.at))}</time> ${actWords[event.kind]}${saidIn(event) && markup`：<span class="rec-text">${saidIn(event)}</span>`}</li>`,
  );
  return markup`${said === undefined ? undefined : markup`<p class="rec-said" role="status">${said}</p>`}
<section class="rec-receipt"><h2>${filed.number}　${stateWords[state]}</h2>${published?.kind === "publish" ? markup`<p><a href="${published.address}">${words.seen}</a></p>` : undefined}
<p>${words.what}：${filed.form.title}（${formWords.kinds[filed.form.kind]}）</p>
<h3>${words.history}</h3><ol><li><time>${shanghaiStamp(new Date(filed.at))}</time> ${stateWords.received}</li>${lines}</ol></section>
${(["answer", "add", "correct"] as const).filter((kind) => may({ kind, text: "…" })).map((kind) => textForm(shown, kind))}${
  may({ kind: "withdraw" })
    ? markup`<details><summary>${words.withdraw}</summary>${formOf(shown, "withdraw", markup`<p>${words.withdrawHelp}</p>${tick({ name: "sure", label: words.withdrawTick, isOn: false })}<p><button type="submit">${words.withdraw}</button></p>`)}</details>`
    : undefined
}`;
}
