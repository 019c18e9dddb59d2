/** Who acts (FORMAT.md, section 5): nobody twice in a row, and of each round's count, scrutiny, notice and result each by another person. */
import type { Tell } from "./bytes.ts";

type Act = { kind: string; by: { name: string; role: string } };

/** A name that differs by what cannot be seen is the same. */
const person = ({ by }: Act) =>
  `${by.role}/${by.name}`.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");

export function checkPeople(acts: readonly Act[], tell: Tell): void {
  for (const [index, act] of acts.entries()) {
    const before = acts[index - 1];
    if (before && person(before) === person(act))
      tell(`acts.json：第 ${index} 步和第 ${index + 1} 步是同一个人`);
  }
  let counters: string[] = [];
  for (const act of acts) {
    if (act.kind === "returned") counters = [];
    if (!["counted", "scrutinised", "noticed", "published"].includes(act.kind)) continue;
    if (counters.includes(person(act))) tell("acts.json：计票、监票核查、公示和公布不是不同的人");
    counters.push(person(act));
  }
}
