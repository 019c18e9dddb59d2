import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { deskWords as words } from "../deskWording.ts";
import { filesIn } from "../filesOf.ts";
import type { StoredFile } from "../recommendation.wire.ts";
import { saidIn } from "../saidIn.ts";
import { stateAfter } from "../stateRules.ts";
import { actSaid } from "../wording.ts";
import { lastNote } from "./deskNote.ts";
import type { DeskFiled } from "./deskStore.ts";

/** What a sender said and gave after the draft was made of a recommendation. */
export type SaidSince = {
  id: string;
  number: string;
  line: string;
  files: { hash: string; name: string }[];
};

type Said = SaidSince & { at: number };

const named = (files: readonly StoredFile[]) => files.map(({ hash, name }) => ({ hash, name }));
const stamp = (at: number) => shanghaiStamp(new Date(at));

/** All of one that was merged after the draft was made: nothing of it is there, not even who recommended it. */
function joinedIn({ number, form, notes, consents, events }: DeskFiled, made: number): Said[] {
  const merged = lastNote(notes, "merge");
  if (!merged?.into || merged.at <= made || stateAfter(events) === "withdrawn") return [];
  const { id, at } = merged;
  const line = `${stamp(at)} ${words.joined(form.title)}\n${form.story}\n${words.consents(consents)}`;
  return [{ id: `merged-${id}`, at, number, line, files: named(form.files) }];
}

function saidBy(filed: DeskFiled, made: number): Said[] {
  const { number, events } = filed;
  const joined = joinedIn(filed, made);
  const said = events
    .filter(({ kind }) => ["answer", "add", "correct"].includes(kind))
    .filter(({ at }) => at > made || joined.length > 0)
    .map((event) => ({
      ...{ id: String(event.id), at: event.at, number, files: named(filesIn(event)) },
      line: `${stamp(event.at)} ${actSaid(event)} ${saidIn(event)}`.trim(),
    }));
  return [...joined, ...said];
}

/**
 * Rules O30 and O50: what came after a draft, by its time, that of a recommendation which was merged since in one piece; `behind` are the recommendations
 * behind it, that of the draft first.
 */
export function saidSince(behind: readonly DeskFiled[]): SaidSince[] {
  const made = behind[0]?.draftAt ?? Number.POSITIVE_INFINITY;
  return behind
    .flatMap((filed) => saidBy(filed, made))
    .sort((a, b) => a.at - b.at)
    .map(({ at: _, ...said }) => said);
}
