import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Inbox } from "#editorial/review/components/Inbox.tsx";
import type { Box } from "#editorial/review/inboxRules.ts";

const hour = 3_600_000;
const shown = (box: Box, hours: number) =>
  renderToStaticMarkup(
    <Inbox
      admin="/admin"
      kind={() => "消息"}
      lines={[{ box, collection: "news", id: 1, title: "夜里的路灯", since: 0 }]}
      moment={() => "11-29 08:00"}
      now={hours * hour}
      waitHours={24}
    />,
  );

it.each([
  ["says how long it has waited", 0.5, "等了不到 1 小时", false],
  ["says it in hours", 23.9, "等了 23 小时", false],
  ["says that it is too long, in red", 30, "等了 30 小时，已超过 24 小时", true],
])("R29 a text to be signed %s", (_, hours, words, isRed) => {
  const html = shown("toSign", hours);
  expect(html).toContain(words);
  expect(html.includes("gp-alarm")).toBe(isRed);
});

it("R29 what was handed in oneself waits for somebody else", () => {
  expect(shown("sent", 30)).not.toContain("等了");
});
