import { readWord } from "#intake/word/readWord.ts";
import { corpus } from "#tests/factories/word/corpus.ts";
import { hostile } from "#tests/factories/word/hostile.ts";
import { judged, proposed, silentLosses } from "#tests/factories/word/judge.ts";
import { table } from "../table.ts";

/**
 * How well documents from Word are read: fields that were proposed right, words that vanished without a word, files that harm, time and memory. Each file
 * goes the way that one from outside goes, through a thread of its own. The last line is JSON for machines.
 */
let fields = 0;
let right = 0;
let silent = 0;
let secondsMax = 0;
let rssMax = 0;
let unread = 0;
const rows: string[][] = [];
const details = process.argv.includes("--details");

const watch = setInterval(() => {
  rssMax = Math.max(rssMax, process.memoryUsage.rss());
}, 20);

async function timed(bytes: Buffer) {
  const start = performance.now();
  const answer = await readWord(bytes);
  const seconds = (performance.now() - start) / 1000;
  secondsMax = Math.max(secondsMax, seconds);
  rssMax = Math.max(rssMax, process.memoryUsage.rss());
  return { answer, seconds: seconds.toFixed(2) };
}

const samples = corpus();
for (const sample of samples) {
  const { answer, seconds } = await timed(sample.bytes);
  if ("refusal" in answer) {
    unread += 1;
    fields += Object.keys(sample.marked).length;
    rows.push([sample.name, answer.refusal, "", seconds]);
    continue;
  }
  const all = judged(sample, answer);
  const wrong = all.filter(({ isRight }) => !isRight).map(({ field }) => field);
  const lost = silentLosses(sample, answer);
  fields += all.length;
  right += all.length - wrong.length;
  silent += lost.length;
  rows.push([sample.name, wrong.join(" "), lost.slice(0, 3).join(" "), seconds]);
  if (details && wrong.length > 0)
    console.log(sample.name, JSON.stringify(proposed(answer), null, 1), sample.marked);
}
const refused = [];
const harmful = hostile();
for (const { name, bytes, reason } of harmful) {
  const { answer, seconds } = await timed(bytes);
  const said = "refusal" in answer ? answer.refusal : "read";
  refused.push(said === reason);
  rows.push([name, said === reason ? `refused: ${said}` : `${said}, not ${reason}`, "", seconds]);
}
clearInterval(watch);

console.log(table(["file", "wrong", "silently lost", "s"], rows));
console.log(
  JSON.stringify({
    files: samples.length + harmful.length,
    unread,
    fields,
    fields_right: Number((right / fields).toFixed(3)),
    silent_losses: silent,
    hostile: harmful.length,
    hostile_refused: refused.filter(Boolean).length,
    seconds_max: Number(secondsMax.toFixed(2)),
    rss_mb_max: Math.round(rssMax / 1024 / 1024),
  }),
);
