import { randomUUID } from "node:crypto";
import { aFrozen, ballotRules, likeRules } from "#tests/factories/voting.ts";
import { createMemoryRecordStore } from "#voting/acts/memoryRecordStore.ts";
import { voteEndpointOver } from "#voting/endpoint/endpoint.ts";
import { createMemoryLedger } from "#voting/ledger/memoryLedger.ts";
import { createMemorySealStore } from "#voting/seals/memorySealStore.ts";
import { smsLimits } from "#voting/voters/sms/smsBook.ts";
import { type Random, seededRandom } from "./random.ts";

/**
 * `npm run fuzz:vote`: request bodies that no client sends, from a seed. None may crash the endpoint or be
 * answered by a 5xx. `FUZZ_BODIES` (1,000,000) and `FUZZ_SEED` (1) set the run.
 */
const bodies = Number(process.env.FUZZ_BODIES ?? 1_000_000);
const random = seededRandom(Number(process.env.FUZZ_SEED ?? 1));

const now = new Date("2026-11-21T04:00:00Z");
const memory = createMemoryLedger(() => now);
const rules = { ...likeRules(), ballot: ballotRules().ballot };
memory.open(aFrozen({ slug: "fuzz", rules }));
memory.open(aFrozen({ slug: "fuzz-sms", rules: { ...rules, voters: "sms" } }));
let faults = 0;
const endpoint = voteEndpointOver(memory, {
  secret: "the fuzz run's own secret, of no worth",
  siteOrigin: "http://127.0.0.1",
  // Messages go nowhere; what is typed around them is what is tried here.
  signIn: () => ({
    sms: {
      sender: { send: async () => ({ kind: "sent" }) },
      limits: smsLimits(Number.MAX_SAFE_INTEGER),
    },
  }),
  seals: createMemorySealStore(memory),
  record: createMemoryRecordStore(),
  onError: (error) => {
    faults += 1;
    console.error(error);
  },
});
const welcome = await endpoint.fetch(new Request("http://127.0.0.1/vote/fuzz"));
const cookie = welcome.headers.get("set-cookie")?.split(";")[0] ?? "";

const key = randomUUID();
const seeds = [
  `{"candidate":1,"key":"${key}"}`,
  `{"choices":[1,2,3],"key":"${key}"}`,
  `candidate=1&key=${key}`,
  "choice=1&choice=2",
  "phone=13800138000&candidate=1",
  `ticket=${"A".repeat(22)}.1abcde.${"A".repeat(22)}&code=123456&masked=138****8000`,
  "",
] as const;
const scraps = [
  '{"__proto__":{"candidate":1}}',
  "null",
  "[]",
  '"',
  "\\u0000",
  "1e999",
  "-0",
  "９",
  "%E0%A4%A",
  "&&&===",
  "\ud800",
  "9007199254740993",
  "[".repeat(500),
] as const;
const types = [
  "application/json",
  "application/json; charset=utf-8",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  "",
] as const;

/** A body near to a right one: bytes changed, cut, repeated, or with a scrap thrown in. */
function mutated(from: Random): string {
  let text: string = from.pick(seeds);
  for (let times = from.below(4); times >= 0; times -= 1) {
    const at = from.below(text.length + 1);
    switch (from.below(5)) {
      case 0:
        text = text.slice(0, at) + String.fromCharCode(from.below(0x300)) + text.slice(at + 1);
        break;
      case 1:
        text = text.slice(0, at);
        break;
      case 2:
        text = text.slice(0, at) + from.pick(scraps) + text.slice(at);
        break;
      case 3:
        text += text;
        break;
      default:
        text = text.replace(/\d/, String(from.below(1_000_000) - 500_000));
    }
  }
  return text;
}

const statuses = new Map<number, number>();
const began = performance.now();
for (let sent = 0; sent < bodies; sent += 1) {
  const part = random.pick(["likes", "ballots", "likes", "counts", "receipts", "sms", "code", "x"]);
  const slug = random.pick(["fuzz", "fuzz-sms"]);
  const headers = {
    cookie: random.below(20) === 0 ? mutated(random).replace(/[^ -~]/g, "") : cookie,
  };
  const type = random.pick(types);
  const response = await endpoint.fetch(
    new Request(`http://127.0.0.1/vote/${slug}/${part}`, {
      method: "POST",
      headers: type === "" ? headers : { ...headers, "content-type": type },
      body: mutated(random),
    }),
  );
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
}
const broken = [...statuses]
  .filter(([status]) => status >= 500)
  .reduce((sum, [, times]) => sum + times, 0);
console.log(
  JSON.stringify({
    bodies,
    seconds: Math.round((performance.now() - began) / 1000),
    statuses: Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)),
    server_errors: broken,
    faults,
  }),
);
await endpoint.close();
process.exitCode = broken + faults === 0 ? 0 : 1;
