import { expect, it } from "vitest";
import type { Act } from "#editorial/review/act.ts";
import { authorsOf } from "#editorial/review/foldRules.ts";

/** Who did what, as `write:a publish:c`. */
const actsOf = (done: string): Act[] =>
  done.split(" ").map((one, id) => {
    const [kind, by] = one.split(":");
    return { kind, by, byName: by, id, at: id } as Act;
  });

it.each([
  ["a draft", "write:a submit:b", ["a", "b"]],
  ["a live text", "write:a publish:c", ["a"]],
  ["one changed since", "write:a publish:c write:d", ["a", "d"]],
  ["one that was live before", "write:a publish:c write:d publish:c", ["d"]],
  ["one that was taken down", "write:a publish:c takedown:e", ["a"]],
])("R9 who wrote what a copy begins from is told of %s", (_, done, expected) => {
  expect([...authorsOf(actsOf(done)).keys()]).toEqual(expected);
});
