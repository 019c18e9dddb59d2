import { describe, expect, it } from "vitest";
import { mayPublish, reachOf, type Write } from "#people/mayPublish.ts";
import { scopesOf, subjects } from "#people/permissions.ts";
import { type Actor, roleValues } from "#people/roles.ts";

const draft: Write = { asDraft: true, nextStatus: "draft", isLive: false, putsInTrash: false };
const live: Write = { ...draft, isLive: true };

describe("A6: what readers notice of a write", () => {
  it.each<[string, Write, ReturnType<typeof reachOf>]>([
    ["a draft of something new", draft, undefined],
    ["a draft beside the live text", live, undefined],
    ["a change without a status to something never live", { ...draft, asDraft: false }, undefined],
    ["putting a draft in the trash", { ...draft, asDraft: false, putsInTrash: true }, undefined],
    ["publishing", { ...draft, asDraft: false, nextStatus: "published" }, "go-live"],
    ["publishing while asking for a draft", { ...draft, nextStatus: "published" }, "go-live"],
    [
      "publishing what is live",
      { ...live, asDraft: false, nextStatus: "published" },
      "change-live",
    ],
    [
      "a plain change to what is live",
      { asDraft: false, isLive: true, putsInTrash: false },
      "change-live",
    ],
    ["unpublishing", { ...live, asDraft: false }, "take-down"],
    [
      "putting what is live in the trash",
      { asDraft: false, isLive: true, putsInTrash: true },
      "take-down",
    ],
  ])("%s", (_, write, reach) => {
    expect(reachOf(write)).toBe(reach);
  });
});

describe("A5: who may", () => {
  const actors: Actor[] = [...roleValues, "public"];
  const cases = actors.flatMap((actor) => subjects.map((subject) => ({ actor, subject })));

  it.each(cases)("$actor on $subject, as the table says", ({ actor, subject }) => {
    const may = scopesOf(actor, "publish", subject).includes("all");
    const goLive = mayPublish({ actor, subject, write: { ...draft, nextStatus: "published" } });
    const takeDown = mayPublish({ actor, subject, write: { ...live, asDraft: false } });
    expect(goLive).toEqual(may ? { allowed: true } : { allowed: false, reach: "go-live" });
    expect(takeDown).toEqual(may ? { allowed: true } : { allowed: false, reach: "take-down" });
    expect(mayPublish({ actor, subject, write: draft })).toEqual({ allowed: true });
  });
});
