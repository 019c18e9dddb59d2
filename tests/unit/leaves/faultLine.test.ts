import { expect, test } from "vitest";
import { faultLine } from "#leaves/faultLine.ts";

/** As drizzle raises it: the query and all that was to be stored are the message. */
const failedQuery = (params: string) =>
  Object.assign(new Error(`Failed query: insert into "stories" values ($1)\nparams: ${params}`), {
    query: 'insert into "stories" values ($1)',
  });

test("the place of a fault is where it arose, not what somebody sent that looks like one", () => {
  const line = faultLine(failedQuery("王小明\n    at 510107199001010011:12:3\n"));
  expect(line).toMatch(/^Error: insert of stories failed \(faultLine\.test\.ts:\d+\)$/);
});

// Where a long text is searched for a place or for parameters, these take minutes and the test's time is up.
test.each([
  ["what looks like a place", `\n at ${"a:".repeat(200_000)}`],
  ["empty lines", "\n".repeat(400_000)],
])("a fault in which somebody sent a long text of %s is told at once", (_, text) => {
  expect(faultLine(failedQuery(text))).toMatch(/^Error: insert of stories failed/);
  expect(faultLine(new Error(text))).toMatch(/^Error: .{0,241} \(faultLine\.test\.ts:\d+\)$/);
});
