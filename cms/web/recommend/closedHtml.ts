import { wording } from "#editorial/factCheck/wording.ts";
import { type Markup, markup } from "#leaves/markup.ts";

const { page: words } = wording;

/** What somebody typed who cannot send it: where, and what. */
export type Unsent = readonly (readonly [where: string, text: string])[];

/**
 * The page of a link that opens nothing, or nothing any more, and says of what was typed nothing but itself (rules R30 and R39). `said` stands
 * there in its place where it cannot be known whether the link opens.
 */
export const closedHtml = (unsent: Unsent = [], said: string = words.closed): Markup =>
  markup`<p class="rec-said" role="alert">${said}</p>${
    unsent.length === 0
      ? undefined
      : markup`<section class="rec rec-unsent" data-unsent><p>${words.unsent}</p><ul>${unsent.map(([where, text]) => markup`<li>${where}：<span class="rec-text">${text}</span></li>`)}</ul></section>`
  }`;
