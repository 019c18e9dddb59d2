import { cleanText } from "#leaves/cleanText.ts";
import { namedIn } from "../namedIn.ts";
import { type Recommendation, recommendedWire } from "../recommendation.wire.ts";
import { formProblems } from "../wording.ts";
import type { Sheet, SheetRow } from "./readSheet.ts";
import { streetWords as words } from "./streetWording.ts";

const { problems } = words;

/** Rule O34: recommendations that one sheet has at most. */
const mostRows = 100;

/** Places that what a street writes can mean: its own communities, and all streets. */
export type StreetPlaces = {
  street: string;
  communities: readonly { code: string; name: string }[];
  streets: readonly { code: string; name: string }[];
};

/** One as a street typed it. */
export type TypedByStreet = {
  kind: string;
  title: string;
  place: string;
  story: string;
  people: string;
  when: string;
  figures: string;
};

type Field = keyof TypedByStreet;
type Fault = { field: Field; problem: string };

/** Rule O33: where in the own street; undefined for what is another one's. */
function placeIn(text: string, places: StreetPlaces): Recommendation["place"] | undefined {
  if (namedIn(text, places.streets).some(({ code }) => code !== places.street)) return undefined;
  const named = namedIn(text, places.communities);
  return { text, code: named.length === 1 ? (named[0]?.code ?? places.street) : places.street };
}

/** Rules O10 and O33: one that a street typed, or what is wrong with it, field by field. */
export function readByStreet(
  typed: TypedByStreet,
  places: StreetPlaces,
): { form: Recommendation } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const kind = typed.kind === words.person ? "person" : "case";
  if (typed.kind !== words.case && typed.kind !== words.person)
    faults.push({ field: "kind", problem: problems.kind });
  const text = cleanText(typed.place);
  const place = placeIn(text, places);
  if (!place) faults.push({ field: "place", problem: problems.elsewhere });
  const { title, story, people, when, figures } = typed;
  const form = { kind, title, place: place ?? { text }, story, people, when, figures, files: [] };
  const read = recommendedWire.safeParse(form);
  for (const { path } of read.error?.issues ?? []) {
    const field = String(path[0]) as Field;
    if (faults.some((one) => one.field === field)) continue;
    faults.push({ field, problem: formProblems.fields[field] ?? formProblems.other });
  }
  return read.success && faults.length === 0 ? { form: read.data } : { faults };
}

const fields: readonly Field[] = ["title", "kind", "place", "story", "people", "when", "figures"];

/** What a formula shows that could not be worked out. */
const errorCell = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

const headOf = (cell: string): string => cleanText(cell).split(/[（(\s]/)[0] ?? "";

const isHint = (cells: readonly string[]): boolean =>
  words.hints.every((hint, at) => (cells[at] ?? "").trim() === hint);

/** What is wrong with a sheet as a whole, so that its rows cannot be told apart; undefined where they can. */
function wrongAsWhole(
  columns: readonly number[],
  filled: readonly SheetRow[],
): string[] | undefined {
  const missing = words.columns.filter((_, at) => columns[at] === -1);
  if (missing.length > 0) return [problems.columns(missing)];
  if (filled.length === 0) return [problems.empty];
  return filled.length > mostRows ? [problems.most] : undefined;
}

const typedIn = ({ cells }: SheetRow, columns: readonly number[]): TypedByStreet =>
  Object.fromEntries(
    fields.map((field, at) => [field, (cells[columns[at] ?? -1] ?? "").trim()]),
  ) as TypedByStreet;

/** What would not come along of a row, or come in the place of something else. */
function tornFaults(
  { number, cells, isTorn }: SheetRow,
  { columns, numbers }: { columns: readonly number[]; numbers: readonly number[] },
): string[] {
  const isBeside = cells.some((cell, at) => cell.trim() !== "" && !columns.includes(at));
  return [
    ...(numbers.filter((one) => one === number).length > 1 ? [problems.twice(number)] : []),
    ...(isTorn ? [problems.torn(number)] : []),
    ...(isBeside ? [problems.beside(number)] : []),
  ];
}

/** Rule O34: all rows of a sheet, or everything that is wrong with any of them, in words. */
export function readRows(
  { rows, hasMore }: Sheet,
  places: StreetPlaces,
): { forms: Recommendation[] } | { faults: string[] } {
  const [head, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const columns = words.columns.map(
    (column) => head?.cells.findIndex((cell) => headOf(cell) === column) ?? -1,
  );
  const filled = rest.filter(({ cells }) => !isHint(cells));
  const whole = wrongAsWhole(columns, filled);
  if (whole) return { faults: whole };
  const numbers = filled.map(({ number }) => number);
  const forms: Recommendation[] = [];
  const faults: string[] = hasMore ? [problems.moreSheets] : [];
  const seen = new Map<string, number>();
  const column = (field: Field) => words.columns[fields.indexOf(field)] ?? "";
  for (const row of filled) {
    const { number } = row;
    const typed = typedIn(row, columns);
    faults.push(...tornFaults(row, { columns, numbers }));
    const broken = fields.filter((field) => errorCell.test(typed[field]));
    for (const field of broken) faults.push(problems.row(number, column(field), problems.formula));
    const read = readByStreet(typed, places);
    const same = seen.get(`${typed.title}\n${typed.story}`);
    seen.set(`${typed.title}\n${typed.story}`, number);
    if (same !== undefined) faults.push(problems.row(number, column("title"), problems.same(same)));
    if ("form" in read) forms.push(read.form);
    else
      for (const { field, problem } of read.faults)
        faults.push(problems.row(number, column(field), problem));
  }
  return faults.length > 0 ? { faults: [...new Set(faults)] } : { forms };
}
