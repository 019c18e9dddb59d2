/** The line of a day, as a newspaper prints it (FORMAT.md, section 10). */
import { hexHash } from "./bytes.ts";
import type { Sealed } from "./seals.ts";

const hourMs = 3_600_000;

/** Day of Asia/Shanghai of an instant. */
const dayOf = (at: string) => new Date(Date.parse(at) + 8 * hourMs).toISOString().slice(0, 10);

/** The line of every day that was over at an instant, from the first seal's on. */
export function dayLines(
  slug: string,
  sealed: ReadonlyMap<string, Sealed>,
  until: string,
): Map<string, string> {
  const streams = ["likes", "ballots"].map((stream) => sealed.get(stream));
  const [first] = streams.flatMap((one) => one?.times[0] ?? []).sort();
  const lines = new Map<string, string>();
  if (first === undefined) return lines;
  for (let at = Date.parse(`${dayOf(first)}T00:00:00Z`); ; at += 24 * hourMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day >= dayOf(until)) return lines;
    const [likes, ballots] = streams.map((one) => {
      const last = one?.times.findLastIndex((time) => dayOf(time) <= day) ?? -1;
      return one?.links[last] ?? "-";
    });
    const digits = hexHash(`gridpress day ${slug} ${day} ${likes} ${ballots}`).slice(0, 20);
    lines.set(day, digits.match(/.{4}/g)?.join("-") ?? "");
  }
}
