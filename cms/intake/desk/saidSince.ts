import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { filesIn } from "../filesOf.ts";
import { saidIn } from "../saidIn.ts";
import { actSaid } from "../wording.ts";
import type { DeskFiled } from "./deskStore.ts";

/** What a sender said and gave after the draft was made of a recommendation. */
export type SaidSince = {
  id: number;
  number: string;
  line: string;
  files: { hash: string; name: string }[];
};

/** Rule O50: what came after a draft, oldest first; `behind` are the recommendations behind it, that of the draft first. */
export function saidSince(behind: readonly DeskFiled[]): SaidSince[] {
  const [own] = behind;
  const made = own?.draftAt ?? Number.POSITIVE_INFINITY;
  return behind
    .flatMap(({ number, events }) => events.map((event) => ({ number, event })))
    .filter(({ event: { kind, at } }) => at > made && ["answer", "add", "correct"].includes(kind))
    .sort((a, b) => a.event.id - b.event.id)
    .map(({ number, event }) => ({
      ...{ id: event.id, number },
      line: `${shanghaiStamp(new Date(event.at))} ${actSaid(event)} ${saidIn(event)}`.trim(),
      files: filesIn(event).map(({ hash, name }) => ({ hash, name })),
    }));
}
