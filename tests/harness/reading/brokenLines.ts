/**
 * Runs in the page: headings whose last line is one character, lines of them that begin with a mark, and dates that
 * are cut.
 */
export function brokenLines(): string[] {
  const problems = new Set<string>();
  const isShown = (element: Element | null) =>
    element?.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen, .skip");

  const textsIn = (root: Element): Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  };

  /** The lines of an element as they stand on the screen. */
  const linesOf = (root: Element): string[] => {
    const lines: string[] = [];
    let bottom = Number.NEGATIVE_INFINITY;
    for (const text of textsIn(root)) {
      if (!isShown(text.parentElement)) continue;
      for (const [index, character] of [...text.data].entries()) {
        const range = document.createRange();
        const start = [...text.data].slice(0, index).join("").length;
        range.setStart(text, start);
        range.setEnd(text, start + character.length);
        const box = range.getClientRects()[0];
        if (!box || box.width === 0 || !character.trim()) continue;
        if ((box.top + box.bottom) / 2 > bottom) {
          lines.push("");
          bottom = box.bottom;
        }
        lines[lines.length - 1] += character;
      }
    }
    return lines;
  };

  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    if (!isShown(heading)) continue;
    const lines = linesOf(heading);
    const letters = (lines.at(-1) ?? "").replace(/[^\p{L}\p{N}]/gu, "");
    if (lines.length > 1 && [...letters].length < 2)
      problems.add(`a last line of one character: ${lines.join("｜")}`);
    for (const line of lines)
      if (/^[，。、；：？！）》〉”’」』】％…·]/.test(line))
        problems.add(`a line begins with a mark: ${lines.join("｜")}`);
  }

  const isWhole = "time, .phases, .strip, .stages, .rules, .notice, .lines";
  const whole = /\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|\d{4}年|\d{1,2}:\d\d/g;
  const parts = /\d{4}年|\d{1,2}月\d{1,2}日/g;
  for (const text of textsIn(document.body)) {
    const { parentElement: parent } = text;
    if (!parent || !isShown(parent) || /^(script|style)$/i.test(parent.tagName)) continue;
    for (const { index, 0: date } of text.data.matchAll(parent.closest(isWhole) ? whole : parts)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + date.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first] = tops;
      if (first && tops.some(({ top }) => top >= first.bottom - 1))
        problems.add(`a cut date: ${date} in ${parent.tagName.toLowerCase()}.${parent.className}`);
    }
  }
  return [...problems];
}
