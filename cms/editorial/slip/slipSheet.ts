import { wording as lintWords } from "../lint/wording.ts";
import { type SheetLine, sheetOf } from "./sheetRules.ts";
import type { Slip, SlipStage } from "./slip.ts";
import { wording as words } from "./wording.ts";

const done = ({ by, at }: { by: string; at: string }) => `${by}，${at}`;

const channelOf = ({ channel, text }: Slip) =>
  text.givenDate === "" ? channel : words.dated(channel, text.givenDate);

const machineOf = ({ machine }: Slip) =>
  machine === undefined
    ? words.machineAbsent
    : [
        lintWords.slip.facts(machine.rulesVersion, machine.warnings),
        ...(machine.passed.length === 0 ? [lintWords.slip.none] : []),
        ...machine.passed.map(
          ({ title, quote, sentence, by, at }) =>
            `${title}“${quote}”：${sentence}（${done({ by, at })}）`,
        ),
      ].join("\n");

const commentsOf = ({ comments }: Slip) =>
  comments
    .map(
      (one) => `${done(one)}${words.comment(one.isDemand, one.isOpen)}“${one.quote}”：${one.text}`,
    )
    .join("\n");

const picturesOf = ({ pictures }: Slip) =>
  [
    words.pictures(pictures.length),
    ...pictures.map(({ alt, credit, consent }) =>
      [alt, credit, consent].filter(Boolean).join("；"),
    ),
  ].join("\n");

const urgentOf = ({ urgent }: Slip) =>
  urgent
    ? `${done(urgent)}（${urgent.what}）${urgent.note}\n${words.due(urgent.due, urgent.open)}`
    : "";

const submittedOf = ({ submitted }: Slip) =>
  submitted ? [done(submitted), submitted.asked, submitted.note].filter(Boolean).join("\n") : "";

const checkedOf = ({ stages }: Slip) =>
  stages
    .flatMap(({ name, checked }) => (checked.length > 0 ? `${name}：${checked.join("、")}` : []))
    .join("\n");

const returnsOf = ({ returns }: Slip) =>
  returns.map((one) => `${done(one)}（${one.what}）${one.note}`).join("\n");

const { rows } = words;

/** Characters in a line of the sheet, beside its code in two columns, and in the column of opinions. */
const perLine = { long: 44, short: 16, note: 17 } as const;
const long = (most: number) => ({ most, perLine: perLine.long });
const short = { most: 2, perLine: perLine.short };
const note = { most: 3, perLine: perLine.note };

/** Beside the code: facts of a few words each. */
const shortLines = (slip: Slip) =>
  sheetOf(
    [
      { label: rows.state, value: slip.state, ...short },
      { label: rows.kind, value: [slip.kind, slip.text.form].filter(Boolean).join("·"), ...short },
      { label: rows.maker, value: slip.maker, ...short },
      { label: rows.characters, value: String(slip.text.characters), ...short },
      { label: rows.channel, value: channelOf(slip), ...short },
      { label: rows.print, value: slip.text.print, ...short },
      { label: rows.published, value: slip.published ? done(slip.published) : "", ...short },
      { label: rows.takenDown, value: slip.takenDown ? done(slip.takenDown) : "", ...short },
    ],
    words.more,
  );

const longLines = (slip: Slip) => {
  const { text } = slip;
  return sheetOf(
    [
      { label: rows.kicker, value: text.kicker, ...long(1) },
      { label: rows.title, value: text.title, ...long(2) },
      { label: rows.deck, value: text.deck, ...long(2) },
      { label: rows.corrects, value: text.corrects, ...long(2) },
      { label: rows.topics, value: text.topics, ...long(1) },
      { label: rows.credits, value: text.credits, ...long(2) },
      { label: rows.origin, value: text.origin, ...long(2) },
      { label: rows.verification, value: slip.reporting.verification, ...long(3) },
      { label: rows.proofreader, value: slip.reporting.proofreader, ...long(1) },
      { label: rows.places, value: text.places, ...long(2) },
      { label: rows.pictures, value: picturesOf(slip), ...long(3) },
      { label: rows.submitted, value: submittedOf(slip), ...long(3) },
      { label: rows.checked, value: checkedOf(slip), ...long(1) },
      { label: rows.machine, value: machineOf(slip), ...long(4) },
      { label: rows.outside, value: slip.outside.join("\n"), ...long(1) },
      { label: rows.comments, value: commentsOf(slip), ...long(2) },
      { label: rows.returns, value: returnsOf(slip), ...long(3) },
      { label: rows.urgent, value: urgentOf(slip), ...long(4) },
      { label: rows.address, value: slip.address, ...long(2) },
      { label: rows.hash, value: slip.hash, ...long(1) },
    ],
    words.more,
  );
};

const shortNotes = (stages: readonly SlipStage[]) =>
  stages.map((stage) => ({
    stage,
    noted: sheetOf([{ label: stage.name, value: stage.note, ...note }], words.more),
  }));

/** What is printed of a sheet, and where. */
export function slipSheet(slip: Slip): {
  short: SheetLine[];
  long: SheetLine[];
  stages: SlipStage[];
  rest: SheetLine[];
} {
  const brief = shortLines(slip);
  const full = longLines(slip);
  const notes = shortNotes(slip.stages);
  return {
    short: brief.lines,
    long: full.lines,
    stages: notes.map(({ stage, noted }) => ({ ...stage, note: noted.lines[0]?.value ?? "" })),
    rest: [...brief.rest, ...full.rest, ...notes.flatMap(({ noted }) => noted.rest)],
  };
}
