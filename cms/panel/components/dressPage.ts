import type { PreviewView } from "./previewViews.ts";

/** Telephones and tablets lay their scroll bars over the page. */
const widestWithoutBars = 800;

/**
 * Gives a page in the frame what its own script, which does not run there, gives it at a reader's: that there is script, the voice for
 * 朗读, and 长辈版.
 */
export function dressPage(page: Document, { isElder, width }: PreviewView): void {
  const { dataset, style } = page.documentElement;
  dataset.script = "";
  if ("speechSynthesis" in window) dataset.aloud = "";
  if (isElder) dataset.view = "elder";
  else delete dataset.view;
  style.scrollbarWidth = width <= widestWithoutBars ? "none" : "";
  page.querySelector('[data-set="view"]')?.setAttribute("aria-pressed", String(isElder));
}
