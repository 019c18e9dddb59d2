import { expect, it } from "vitest";
import type { IntakeEvent } from "#intake/intakeEvent.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { emptySaid } from "#web/recommend/readStatusForm.ts";
import { statusHtml } from "#web/recommend/statusHtml.ts";

const at = Date.parse("2026-11-28T10:00:00+08:00");
const address = "/cases/gongju-xiang/";
const events: IntakeEvent[] = [
  { kind: "adopt", id: 1, at, by: "7" },
  { kind: "publish", address, id: 2, at, by: "7" },
  { kind: "unpublish", id: 3, at, by: "7" },
];
const pageAfter = (count: number): string =>
  statusHtml({
    pair: { number: "TJ-2026-000001", code: "" },
    filed: {
      ...{ number: "TJ-2026-000001", at, form: aSubmission().form },
      events: events.slice(0, count),
    },
    forms: { say: emptySaid("add"), correct: emptySaid("correct") },
  }).html;

it("O24: the sender's page leads to a story while readers find it, and no longer", () => {
  expect(pageAfter(1)).not.toContain(`href="${address}"`);
  expect(pageAfter(2)).toContain(`href="${address}"`);
  expect(pageAfter(3)).not.toContain(`href="${address}"`);
});
