import type { BodyOf } from "#content/body/bodyToLexical.ts";
import type { Credit } from "#content/story.wire.ts";
import { creditRoles, workerPosts } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { type Day, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { filesOf } from "../filesOf.ts";
import type { StoredFile } from "../recommendation.wire.ts";
import { saidIn } from "../saidIn.ts";
import { contactsOf } from "../word/story/contacts.ts";
import type { DeskFiled } from "./deskStore.ts";
import type { DraftCollection } from "./draftCollections.ts";
import { draftWords as words } from "./draftWording.ts";
import { withoutReach } from "./withoutReach.ts";

/** A recommendation with the name of its sender, which is there where the sender agreed to have it printed. */
export type Contributed = Pick<
  DeskFiled,
  "number" | "at" | "form" | "events" | "consents" | "source"
> & { sender?: string };

/** A picture on its way into the library. Alternative text is nobody's yet. */
export type DraftPicture = {
  hash: string;
  /** What its sender called it; nothing keeps that. */
  name: string;
  /** The recommendation that it came with. */
  number: string;
  caption: string;
  credit: string;
  /** As it was said; absent where nobody is in the picture. */
  consent?: { day: Day; note: string };
};

export type NewDraft = {
  collection: DraftCollection;
  title: string;
  post?: (typeof workerPosts)[number]["value"];
  credits: Credit[];
  pictures: DraftPicture[];
  body: BodyOf<{ hash: string }>;
  /** What stays behind, in words. */
  left: string[];
};

const paragraph = (text: string): BodyOf<{ hash: string }>[number] => ({
  type: "paragraph",
  children: [{ text }],
});

const isPicture = ({ kind }: StoredFile): boolean => kind !== "docx" && kind !== "pdf";

/** Rule O22: what the text of a recommendation gives, without lines that say how somebody is reached. */
function textOf({ form }: Contributed): { lines: string[]; isCut: boolean } {
  const typed = form.story
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const extra = (["people", "when", "figures"] as const)
    .filter((field) => form[field] !== "")
    .map((field) => `${words.extra[field]}：${form[field].replaceAll("\n", "；")}`);
  const all = [...typed, ...extra];
  const lines = all.filter((line) => contactsOf(line) === undefined);
  const bare = lines.map(withoutReach);
  return { lines: bare, isCut: bare.join("\n") !== all.join("\n") };
}

function pictureOf(one: Contributed, file: StoredFile): DraftPicture {
  const { sender, number, at, consents } = one;
  const by = withoutReach(file.by);
  const credit =
    sender === undefined ? words.reader : by === "" ? words.supplied(sender) : words.taken(by);
  const note = words.consent(number, consents.portrait);
  const consent = file.agreed === "yes" ? { day: shanghaiDay(new Date(at)), note } : undefined;
  return {
    ...{ hash: file.hash, name: file.name, number, caption: withoutReach(file.caption), credit },
    ...(consent && { consent }),
  };
}

/** What was said since is told by its place in the history: a question belongs to an answer, and a correction to what it corrects. */
const hasSaid = ({ events }: Contributed): boolean =>
  events.some((event) => ["answer", "add", "correct"].includes(event.kind) && saidIn(event) !== "");

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

const creditsOf = (all: readonly Contributed[]): Credit[] => {
  const writers = all.flatMap(({ source }) =>
    source.channel === "street" ? source.unit.writer : [],
  );
  const senders = all.flatMap(({ sender, source }) =>
    sender === undefined || source.channel === "street" ? [] : sender,
  );
  const suppliers = all.flatMap(({ sender, form, events }) =>
    sender === undefined
      ? []
      : filesOf({ form, events })
          .filter((file) => isPicture(file) && file.agreed !== "no")
          .map(({ by }) => (by === "" ? sender : withoutReach(by))),
  );
  const rows: [Credit["role"], string[]][] = [
    ["recommender", distinct(senders)],
    ["correspondent", distinct(writers)],
    ["supplier", distinct(suppliers)],
  ];
  return rows.flatMap(([role, names]) => (names.length > 0 ? [{ role, names }] : []));
};

const creditWords = ({ role, names }: Credit): string =>
  `${labelOf(creditRoles, role)} ${names.join("、")}`;

/** Longer words first: 微网格员 ends like 网格员. */
const postIn = (title: string) =>
  [...workerPosts]
    .sort((a, b) => b.label.length - a.label.length)
    .find(({ label }) => title.includes(label))?.value;

/** The name in “锦城社区网格员李建国” or “李建国（网格员）”; the whole where none stands out. */
const nameIn = (title: string): string => {
  const before = /^([\p{Script=Han}·]{2,4})[\s，,、（(：:]/u.exec(title)?.[1];
  const behind = /(?:网格员|楼栋长)[\s：:“"]*([\p{Script=Han}·]{2,4})[”"]?$/u.exec(title)?.[1];
  return behind ?? before ?? title;
};

/** Documents from Word that came along: own ones, and those of what was merged. */
export const wordFilesOf = (all: readonly Pick<DeskFiled, "form" | "events">[]): StoredFile[] =>
  all.flatMap((one) => filesOf(one).filter(({ kind }) => kind === "docx"));

/**
 * Rule O22: the draft that a recommendation becomes, with what was merged into it. `all` begins with the one that was chosen; `taken` is the hash of a
 * document that comes along.
 */
export function draftOf(all: readonly [Contributed, ...Contributed[]], taken?: string): NewDraft {
  const [main] = all;
  const texts = all.map(textOf);
  const files = all.flatMap((one) =>
    filesOf(one)
      .filter(isPicture)
      .map((file) => ({ one, file })),
  );
  // Whoever says that the people did not agree goes before everybody who sends the same picture.
  const no = new Set(files.flatMap(({ file }) => (file.agreed === "no" ? file.hash : [])));
  const agreed = files.filter(({ file }) => !no.has(file.hash));
  const pictures = new Map(agreed.map(({ one, file }) => [file.hash, pictureOf(one, file)]));
  const { person } = main.form;
  const post = person?.post ?? postIn(main.form.title);
  const refused = no.size;
  const documents = all.flatMap((one) => filesOf(one).filter((file) => !isPicture(file)));
  const said = [main.form.title, ...agreed.flatMap(({ file }) => [file.caption, file.by])];
  const isCut = texts.some((one) => one.isCut) || said.join("\n") !== withoutReach(said.join("\n"));
  const isPerson = main.form.kind === "person";
  const credits = creditsOf(all);
  return {
    collection: isPerson ? "workers" : "cases",
    title: isPerson ? (person?.name ?? nameIn(main.form.title)) : withoutReach(main.form.title),
    ...(isPerson && post && { post }),
    credits,
    pictures: [...pictures.values()],
    body: [
      ...texts.flatMap(({ lines }) => lines.map(paragraph)),
      ...[...pictures.keys()].map((hash) => ({ type: "picture" as const, picture: { hash } })),
    ],
    left: [
      ...(isCut ? [words.left.contact] : []),
      ...(all.some(hasSaid) ? [words.left.said] : []),
      ...(refused > 0 ? [words.left.refused(refused)] : []),
      // A profile has no by-lines: whoever agreed to be named is not lost by that.
      ...(isPerson && credits.length > 0 ? [words.left.credits(credits.map(creditWords))] : []),
      ...documents
        .filter(({ hash }) => hash !== taken)
        .map(({ name }) => words.left.document(name, isPerson)),
    ],
  };
}
