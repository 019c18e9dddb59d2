import { announce } from "./announce.ts";
import { button, element } from "./element.ts";
import { type KnownPlace, placesIn } from "./findPlaces.ts";
import { loadPlaces } from "./loadPlaces.ts";
import { scriptWords as words } from "./wording.ts";

/** A way to a place for who would rather not type: district, street, community. */
export function placeBrowser(choose: (place: KnownPlace) => void): HTMLElement {
  const panel = element("div", { class: "rec-browse", role: "group", hidden: true });
  const opener = button(words.browse, () => (panel.hidden ? void open() : close()));
  opener.setAttribute("aria-expanded", "false");

  const close = () => {
    panel.hidden = true;
    opener.textContent = words.browse;
    opener.setAttribute("aria-expanded", "false");
  };
  const pick = (place: KnownPlace) => {
    close();
    choose(place);
    opener.focus();
  };
  const show = (places: readonly KnownPlace[], trail: readonly KnownPlace[]) => {
    const here = trail[trail.length - 1];
    const within = placesIn(places, here?.code ?? "");
    const title = words.browseLevel[trail.length] ?? "";
    const items = within.map((place) => {
      const isLast = placesIn(places, place.code).length === 0;
      return element(
        "li",
        {},
        button(place.name, () => (isLast ? pick(place) : show(places, [...trail, place]))),
      );
    });
    const above = here && button(words.browseBack, () => show(places, trail.slice(0, -1)));
    const whole =
      here && here.code.length > 6
        ? button(words.browseHere(here.name), () => pick(here))
        : undefined;
    panel.textContent = "";
    panel.setAttribute("aria-label", title);
    panel.append(
      element("p", {}, here ? `${here.full}：${title}` : title),
      ...[above, whole].flatMap((one) => (one ? [one, " "] : [])),
      element("ul", {}, ...items),
    );
    announce(panel.firstElementChild?.textContent ?? "");
    panel.querySelector<HTMLElement>("ul button")?.focus();
  };
  const open = async () => {
    panel.hidden = false;
    opener.textContent = words.browseClose;
    opener.setAttribute("aria-expanded", "true");
    const places = await loadPlaces();
    if (places && places.length > 0) return show(places, []);
    panel.textContent = words.browseAway;
    announce(words.browseAway);
  };
  return element("div", {}, opener, panel);
}
