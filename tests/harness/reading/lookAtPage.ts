/** Least sizes in CSS pixels: sides of a target, letters. */
export type Least = { target: number; letters?: number };

/** Runs in the page: what is wider than the screen, too small to press, too narrow or too small to read, or cut off. */
export function lookAtPage(least: Least): string[] {
  const problems = new Set<string>();
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 12)}”`;
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen, .skip");

  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) {
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    problems.add(`${over} px wider than the screen: ${wide.slice(0, 3).map(nameOf).join("; ")}`);
  }

  for (const element of document.querySelectorAll("a, button, input, summary, label")) {
    if (!isShown(element) || element.matches("[type=hidden], label input, label[for]")) continue;
    // A link within a sentence is as high as its line; WCAG excepts it.
    const isInText =
      /^inline(-block)?$/.test(getComputedStyle(element).display) &&
      element.matches("a") &&
      (element.parentElement?.textContent ?? "").trim() !== element.textContent?.trim();
    if (isInText) continue;
    // The link of a teaser's headline covers the teaser.
    const covers = getComputedStyle(element, "::after").position === "absolute";
    const box = (covers ? element.closest("article, li") : element) ?? element;
    const { width, height } = box.getBoundingClientRect();
    // Seven days stand beside one another: in 长辈版 too they cannot be wider than a seventh of a phone.
    const isNarrow = element.closest(".calendar") !== null && width < 43.5;
    if (height < least.target - 0.5 || isNarrow)
      problems.add(`${Math.round(width)}×${Math.round(height)} ${nameOf(element)}`);
  }

  // A label of the navigation is a word: it stands on one line.
  for (const label of document.querySelectorAll(".sections a")) {
    const range = document.createRange();
    range.selectNodeContents(label);
    if (isShown(label) && range.getClientRects().length > 1)
      problems.add(`a broken label: ${nameOf(label)}`);
  }

  for (const heading of document.querySelectorAll("h1, h2, h3, p, dd")) {
    const size = Number.parseFloat(getComputedStyle(heading).fontSize);
    const { width } = heading.getBoundingClientRect();
    const isLong = (heading.textContent?.trim().length ?? 0) > 12;
    const room = Math.min(size * 6, innerWidth * 0.6);
    if (isShown(heading) && isLong && width < room)
      problems.add(`a column of ${Math.round(width / size)} characters: ${nameOf(heading)}`);
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (least.letters && texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element || !texts.currentNode.textContent?.trim() || !isShown(element)) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < least.letters) problems.add(`${size} px letters in ${nameOf(element)}`);
  }
  return [...problems];
}
