const digits = new Map([..."〇一二三四五六七八九"].map((sign, value) => [sign, value]));
digits.set("零", 0).set("两", 2);
const tens = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
]);

/** Of what stands between 万 and 亿: 三百二十五. Undefined for what is no number. */
const below = (text: string): number | undefined => {
  let sum = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const value = digits.get(sign);
    const unit = tens.get(sign);
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    } else return undefined;
  }
  return sum + (digit ?? 0);
};

const chinese = (text: string): number | undefined => {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((sign) => digits.get(sign)).join(""));
  const [rest = "", big = ""] = text.split("亿").reverse();
  const [low = "", high = ""] = rest.split("万").reverse();
  const parts = [big && below(big), high && below(high), below(low)];
  if (parts.some((part) => part === undefined)) return undefined;
  const [hundredMillions, tenThousands, units] = parts.map((part) => Number(part) || 0);
  return (hundredMillions ?? 0) * 1e8 + (tenThousands ?? 0) * 1e4 + (units ?? 0);
};

/** The value of a number as it is printed: `1,168`, `45.6万`, `七百二十二`. Undefined for what is none. */
export const numberOf = (printed: string): number | undefined => {
  const text = printed.replace(/[,，\s]/g, "");
  const [, arabic, scale] = /^(\d+(?:\.\d+)?)(万|亿)?$/.exec(text) ?? [];
  if (arabic === undefined) return chinese(text);
  const times = scale === "万" ? 1e4 : scale === "亿" ? 1e8 : 1;
  return Math.round(Number(arabic) * times * 1e6) / 1e6;
};
