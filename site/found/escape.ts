const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What XML 1.0 has no way to write, not even as a reference. Source: XML 1.0, production Char; ends of planes left out too. */
const unwritable =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu;

/** Text made safe for XML elements and attributes, whatever it holds. */
export const xmlText = (text: string): string =>
  text.replace(unwritable, "").replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** JSON that can stand inside a `<script>` element: nothing in it can end the element. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/</g, "\\u003c");
