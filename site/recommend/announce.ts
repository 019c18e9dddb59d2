import { element } from "./element.ts";

let region: HTMLElement | undefined;

/** Says something to whoever hears the page; what is seen stands where it belongs. */
export function announce(words: string): void {
  region ??= document.body.appendChild(element("p", { role: "status", class: "rec-heard" }));
  region.textContent = words;
}
