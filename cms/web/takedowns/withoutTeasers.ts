/**
 * What a page of the site says of another page and marks as such (`data-teaser`): a card, a line, the way to a neighbour. Our own markup: words of
 * authors are escaped in it, and every element is closed.
 */
const teaser = /<([a-z][a-z0-9]*)(?=\s)(?=[^<>]*\sdata-teaser[\s=>])[^<>]*>/g;
const link = /<a\s(?:[^<>]*\s)?href="([^"]*)"/g;
const structured = /(<script type="application\/ld\+json">)(.*?)(<\/script>)/gs;

/** Where the element ends that begins at `start`. */
function endOf(html: string, name: string, start: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])[^<>]*>`, "g");
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

/** The address that stands first at or after a place, and where. */
function nextLink(html: string, from: number): { href: string; at: number } | undefined {
  link.lastIndex = from;
  const found = link.exec(html);
  return found?.[1] === undefined ? undefined : { href: found[1], at: found.index };
}

/**
 * A page without its teasers of what was taken down, and `structuredRest` of what it tells machines. Of a teaser the first link says what it is about; what an
 * author wrote of another page, link and all, stays.
 */
export function withoutTeasers(
  html: string,
  isTaken: (address: string) => boolean,
  structuredRest: (data: string) => string,
): string {
  let left = "";
  let from = 0;
  for (const { 0: opening, 1: name = "", index } of html.matchAll(teaser)) {
    const first = index < from ? undefined : nextLink(html, index + opening.length);
    if (!first || !isTaken(first.href)) continue;
    const end = endOf(html, name, index);
    if (first.at > end) continue;
    left += html.slice(from, index);
    from = end;
  }
  return (left + html.slice(from)).replace(
    structured,
    (_, open: string, data: string, close: string) => open + structuredRest(data) + close,
  );
}
