import { fuzzVotes } from "./fuzzVotes.ts";

/** `npm run fuzz:vote`: `FUZZ_REQUESTS` (1,000,000) requests from the seed `FUZZ_SEED` (1); see `fuzzVotes`. */
const requests = Number(process.env.FUZZ_REQUESTS ?? 1_000_000);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const began = performance.now();
const statuses = await fuzzVotes({ requests, seed });
const seconds = Math.round((performance.now() - began) / 1000);
console.log(JSON.stringify({ requests, seed, seconds, statuses }));
