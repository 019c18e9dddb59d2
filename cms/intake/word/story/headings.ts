import type { Line } from "./lines.ts";

const longestHeading = 40;
const longestBold = 30;
const first = /^[一二三四五六七八九十]{1,3}、/;
const second = /^[（(][一二三四五六七八九十]{1,3}[）)]/;

/** How deep a line stands as a heading, from 1; nothing for text. */
type Depth = number | undefined;

const byStyle = ({ style, outline }: Line): Depth => {
  const [, level] = /^(?:heading|标题)\s?(\d)$/.exec(style) ?? [];
  return level === undefined ? outline || undefined : Number(level);
};

const byLooks = (line: Line, hasNumbers: boolean): Depth => {
  const { text, fonts, isBold, list } = line;
  if (list || text.length > longestHeading || /[。；;，,：:]$/.test(text)) return undefined;
  if (first.test(text)) return 1;
  if (second.test(text)) return 2;
  if (text.length > longestBold || /[。；;，,：:！!？?…]”?$/.test(text)) return undefined;
  if (fonts.some((font) => /楷体|KaiTi/i.test(font)) && fonts.length === 1 && isBold) return 2;
  const isDark = fonts.length === 1 && /黑体|SimHei/i.test(fonts[0] ?? "");
  return isDark || isBold ? (hasNumbers ? 2 : 1) : undefined;
};

/** Rule Z10: lines that are headings, with levels from 2 to 4: by style and outline, by the numbers of 公文, by font. */
export function headingLevels(lines: readonly Line[]): Map<Line, 2 | 3 | 4> {
  const hasNumbers = lines.some(({ text }) => first.test(text) && text.length <= longestHeading);
  const depths = new Map<Line, number>();
  for (const line of lines) {
    const depth = byStyle(line) ?? byLooks(line, hasNumbers);
    if (depth !== undefined && line.text !== "") depths.set(line, depth);
  }
  const used = [...new Set(depths.values())].sort((a, b) => a - b);
  return new Map(
    [...depths].map(([line, depth]) => [line, Math.min(4, 2 + used.indexOf(depth)) as 2 | 3 | 4]),
  );
}
