/** Width on a terminal: Chinese characters and punctuation take two columns. */
const width = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);

/** Rows under a head as aligned columns; everything but the first column stands to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => width(line[column] ?? ""))),
  );
  return lines
    .map((line) =>
      widths
        .map((total, column) => {
          const text = line[column] ?? "";
          const padding = " ".repeat(total - width(text));
          return column === 0 ? text + padding : padding + text;
        })
        .join("  "),
    )
    .join("\n");
}
