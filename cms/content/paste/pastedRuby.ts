/** Characters with their reading above them keep it behind them, in brackets: 汉（hàn）. The editor has no other place for it. */
export function flattenRuby(body: Element): void {
  for (const ruby of body.querySelectorAll("ruby")) {
    for (const bracket of ruby.querySelectorAll("rp")) bracket.remove();
    for (const reading of ruby.querySelectorAll("rt")) {
      const words = (reading.textContent ?? "").trim();
      reading.replaceWith(words === "" ? "" : `（${words}）`);
    }
    for (const part of ruby.querySelectorAll("rb, rtc")) part.replaceWith(...part.childNodes);
    ruby.replaceWith(...ruby.childNodes);
  }
}
