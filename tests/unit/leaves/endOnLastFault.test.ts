import { execFile } from "node:child_process";
import { expect, test } from "vitest";

/** Ends of a program with the last handler that goes on to run `code`. */
const endOf = (code: string) =>
  new Promise<{ code: unknown; stderr: string }>((resolve) => {
    const program = `import { endOnLastFault } from "./cms/leaves/endOnLastFault.ts";
endOnLastFault("web");
setTimeout(() => {}, 60_000);
${code}`;
    execFile(process.execPath, ["--input-type=module", "-e", program], (error, _, stderr) =>
      resolve({ code: error?.code, stderr }),
    );
  });

test.each([
  ["a promise that nobody watches", 'Promise.reject(new TypeError("no\\nanswer"));'],
  ["a callback", 'setImmediate(() => { throw new TypeError("no\\nanswer"); });'],
  ["the program itself", 'await 0; throw new TypeError("no\\nanswer");'],
])("a fault of %s ends the process with one line that says so", async (_, code) => {
  const end = await endOf(code);
  expect(end.code).toBe(1);
  expect(end.stderr).toMatch(
    /^web: ended by a fault that nothing caught: TypeError: no answer[^\n]*\n$/,
  );
});

test("a service says it in a line of its log", async () => {
  const program = `import { endOnLastFault } from "./cms/leaves/endOnLastFault.ts";
endOnLastFault("web", { isLogged: true });
throw new TypeError("no\\nanswer");`;
  const stderr = await new Promise<string>((resolve) => {
    const arguments_ = ["--input-type=module", "-e", program];
    execFile(process.execPath, arguments_, (_error, _stdout, said) => resolve(said));
  });
  expect(JSON.parse(stderr)).toEqual({
    ...{ level: "fatal", process: "web", time: expect.any(String) },
    msg: expect.stringMatching(/^ended by a fault that nothing caught: TypeError: no answer/),
  });
});

test("what is no error is told as well", async () => {
  const end = await endOf("Promise.reject(undefined);");
  expect(end.code).toBe(1);
  expect(end.stderr).toContain("undefined");
});
