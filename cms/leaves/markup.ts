const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);

/** A piece of HTML that may go into a page as it is. Only `markup` makes it. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Part = string | number | Markup | undefined | readonly Part[];

const rendered = (part: Part): string => {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.html;
  return Array.isArray(part) ? part.map(rendered).join("") : escaped(String(part));
};

/** HTML from a template; whatever stands in it is escaped unless it is markup itself. */
export const markup = (texts: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(texts.reduce((html, text, at) => `${html}${rendered(parts[at - 1])}${text}`));
