import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { roles } from "#people/roles.ts";
import { wording as review } from "../review/wording.ts";
import { handsOf, type StateFacts, waited } from "./stateRules.ts";
import { wording } from "./wording.ts";

/** What a cell of 稿件状态 says. */
export type StateLine = {
  id: number;
  state: string;
  /** The stage that a live text owes; empty where it owes none. */
  owed: string;
  detail: string;
};

const stateWords = ({ state, next, isLive, isEdited }: StateFacts): string => {
  if (state === "waiting" && next) return review.waiting(next);
  if (state === "returned") return wording.returned;
  if (state === "signed" && (isEdited || !isLive)) return wording.signed;
  if (state === "urgent" && (isEdited || !isLive)) return wording.urgent;
  if (isLive) return isEdited ? wording.edited : wording.live;
  return wording.drafting;
};

/** A state in words: what it is, in whose hands, how long. */
export function stateLine(id: number, facts: StateFacts, now: number): StateLine {
  const hands = handsOf(facts);
  const names = hands.roles.map((role) => roles.find(({ value }) => value === role)?.zh ?? role);
  const who = hands.writer ?? names.join("、");
  const passed = facts.since === undefined ? "" : wording.waited(waited(facts.since, now));
  const isWaiting = facts.state === "waiting" || facts.state === "returned";
  const time = passed && (isWaiting ? wording.since(passed) : wording.ago(passed));
  const planned =
    facts.plannedFor === undefined
      ? ""
      : wording.planned(shanghaiStamp(new Date(facts.plannedFor)).slice(5, 16));
  return {
    id,
    state: stateWords(facts),
    owed: facts.owes ? wording.owes(review.stages[facts.owes]) : "",
    detail: [who, time, planned].filter(Boolean).join(" · "),
  };
}
