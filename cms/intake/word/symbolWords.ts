/** Signs of fonts that have them at places of their own, by font and place. */
const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  symbol: { B4: "×", B0: "°", B1: "±", A3: "≤", B3: "≥", B9: "≠", B7: "·", D7: "·", B8: "÷" },
  wingdings: { FC: "✓", FE: "☑", A8: "☐", "6F": "☐", E0: "→", "6C": "●", "6E": "■" },
  "wingdings 2": { "52": "☑", "50": "✓", A3: "☐" },
};

/** The sign that a `w:sym` stands for; undefined where its font alone knows. */
export function symbolWords(font: string, code: string): string | undefined {
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point)) return undefined;
  const isOwn = point >= 0xf000 && point <= 0xf0ff;
  const place = (point & 0xff).toString(16).toUpperCase().padStart(2, "0");
  const known = signs[font.toLowerCase()];
  if (known && (isOwn || point <= 0xff)) return known[place];
  // A sign of any other font is what its number says.
  return isOwn || point < 0x20 || point > 0xd7ff ? undefined : String.fromCodePoint(point);
}
