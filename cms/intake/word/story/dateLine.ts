import { isOfCalendar } from "#leaves/shanghaiTime.ts";

const digit: Readonly<Record<string, string>> = Object.fromEntries(
  [..."〇○零一二三四五六七八九"].map((sign, index) => [sign, String(Math.max(0, index - 2))]),
);

/** 二〇二三年 and 十五日 as digits. */
const inDigits = (text: string): string =>
  text
    .replace(/([二三]?)十([一二三四五六七八九]?)(?=[月日])/g, (_, tens: string, ones: string) =>
      String((tens ? Number(digit[tens]) : 1) * 10 + (ones ? Number(digit[ones]) : 0)),
    )
    .replace(/[〇○零一二三四五六七八九](?=[〇○零一二三四五六七八九]*[年月日])/g, (sign) =>
      Object.hasOwn(digit, sign) ? (digit[sign] ?? sign) : sign,
    );

const dated =
  /^[（(]?(?:日期|时间|发布时间|供稿时间|报送时间|成文日期)?[：:\s\u3000]*(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?(?:[\s\u3000]*星期[一二三四五六日天])?[）)]?$/;

/** Rule Z8: the day that a line is made of, `YYYY-MM-DD`; undefined for any other line, and for a day that the calendar has not. */
export const dateOf = (line: string): string | undefined => {
  const [, year = "", month = "", day = ""] = dated.exec(inDigits(line.trim())) ?? [];
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year !== "" && isOfCalendar(found) ? found : undefined;
};
