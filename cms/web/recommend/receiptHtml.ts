import { sizeWords } from "#intake/fileWording.ts";
import type { Recommendation } from "#intake/recommendation.wire.ts";
import { formWords, receiptWords as words } from "#intake/wording.ts";
import { type Markup, markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";

/** Number and code of what was stored, and what that is. */
export const receiptHtml = (filed: {
  number: string;
  code: string;
  isRepeat: boolean;
  stored?: Recommendation;
  key: string;
  /** The site's origin: paper has no links. */
  origin: string;
}): Markup => {
  const { number, code, isRepeat, stored } = filed;
  const files = (stored?.files ?? []).map(({ name, bytes }) => `${name}（${sizeWords(bytes)}）`);
  return markup`<section class="rec-receipt" data-filed="${filed.key}"><h2 role="status">${words.title}</h2>${isRepeat ? markup`<p class="rec-said">${words.repeat}</p>` : undefined}
<dl><div><dt>${words.number}</dt><dd>${number}</dd></div><div><dt>${words.code}</dt><dd>${code.slice(0, 4)} ${code.slice(4)}</dd></div></dl>
<p><b>${words.keep}</b></p>${
    stored &&
    markup`<h3>${words.stored}</h3><ul><li>${formWords.kinds[stored.kind]}：${stored.title}</li>${files.length === 0 ? markup`<li>${words.noFiles}</li>` : files.map((file) => markup`<li>${file}</li>`)}</ul>`
  }<p>${words.promise}</p><p class="rec-paper">${words.address}${filed.origin}${paths.recommendStatus()}</p><p class="rec-ways"><a href="${paths.recommendStatus()}">${words.status}</a> · <a href="${paths.recommend()}?another=1">${words.another}</a></p></section>`;
};
