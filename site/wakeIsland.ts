import { type ComponentType, h, hydrate, render } from "preact";

/** Wakes an island that Astro served: takes over its markup, and lets go of it when it leaves. None has slots, or is made in the browser alone. */
const wakeIsland = (element: HTMLElement) => (Island: ComponentType, props: object) => {
  if (!element.hasAttribute("ssr")) return;
  hydrate(h(Island, props), element);
  element.addEventListener("astro:unmount", () => render(null, element), { once: true });
};

// Astro takes what a renderer's client exports as its default.
export default wakeIsland;
