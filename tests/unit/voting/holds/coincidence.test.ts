import { expect, test } from "vitest";
import { surpriseOf } from "#voting/holds/coVoting.ts";

const half = 0.5;

test("H19 thirty who never missed are a surprise, six friends are none", () => {
  expect(surpriseOf({ kept: [0, 0, 0, 0, 30], days: 4 }, half)).toBeGreaterThan(60);
  expect(surpriseOf({ kept: [0, 0, 0, 0, 6], days: 4 }, half)).toBeLessThan(30);
});

test("H19 the faithful of a crowd are none, however many: more missed a day than none", () => {
  expect(surpriseOf({ kept: [9000, 4000, 1500, 900, 300], days: 4 }, half)).toBeLessThan(1);
});

test("H19 discipline shows inside a crowd too", () => {
  expect(surpriseOf({ kept: [900, 400, 150, 60, 110], days: 4 }, half)).toBeGreaterThan(30);
});

test("H19 who keeps half of the appointments by chance is no surprise", () => {
  expect(surpriseOf({ kept: [6, 25, 38, 25, 6], days: 4 }, half)).toBeLessThan(1);
});
