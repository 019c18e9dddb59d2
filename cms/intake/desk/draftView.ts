import type { PayloadRequest } from "payload";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { stateAfter } from "../stateRules.ts";
import { stateWords } from "../wording.ts";
import { lastNote, type Verification } from "./deskNote.ts";
import { type DeskFiled, type DraftRef, filedBehind } from "./deskStore.ts";
import { type SaidSince, saidSince } from "./saidSince.ts";

type Line = { number: string; title: string; state: string; received: string };

/** What a draft shows of where it came from: nothing, or its recommendation, those that were merged into it, and how it was checked. */
export type DraftView = {
  came: Line[];
  /** Whether one of their senders has withdrawn since: whose name and pictures stand in the text is to be looked at. */
  isWithdrawn: boolean;
  verified?: Verification;
  /** What their senders said after it was made. */
  since: SaidSince[];
};

const lineOf = ({ number, at, form, events }: DeskFiled): Line => ({
  number,
  title: form.title,
  state: stateWords[stateAfter(events)],
  received: shanghaiStamp(new Date(at)),
});

export async function draftView(req: PayloadRequest, draft: DraftRef): Promise<DraftView> {
  const behind = await filedBehind(req, draft);
  const verified = lastNote(behind[0]?.notes ?? [], "verify");
  return {
    came: behind.map(lineOf),
    since: saidSince(behind),
    isWithdrawn: behind.some(({ events }) => stateAfter(events) === "withdrawn"),
    ...(verified && {
      verified: {
        ...{ who: verified.who, how: verified.how, day: verified.day, source: verified.source },
      },
    }),
  };
}
