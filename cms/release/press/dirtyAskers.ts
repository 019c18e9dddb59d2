import type { Touch } from "#edition/library/touchesIn.ts";
import type { PressNotes } from "./pressNotes.ts";

/** Instants at which entries of lists were touched, by the list, in order. */
const instantsOf = (touches: readonly Touch[]): Map<string, number[]> => {
  const byList = new Map<string, number[]>();
  for (const { key, at } of touches) {
    if (at === null) continue;
    const instants = byList.get(key);
    if (instants) instants.push(at);
    else byList.set(key, [at]);
  }
  for (const instants of byList.values()) instants.sort((a, b) => a - b);
  return byList;
};

/** Everybody who asked for something that these changes gave another answer (rule P25). */
export function dirtyAskers(notes: PressNotes, touches: readonly Touch[]): Set<string> {
  const dirty = new Set<string>();
  for (const { key, at } of touches)
    if (at === null) for (const asker of notes.askersOf(key)) dirty.add(asker);
  for (const [list, instants] of instantsOf(touches))
    for (const asker of notes.askersWithin(list, instants)) dirty.add(asker);
  return dirty;
}
