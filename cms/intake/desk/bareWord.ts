import type { Inline } from "#content/body.wire.ts";
import type { TakeOver } from "#editorial/fromWord/fromWord.wire.ts";
import type { WordCleaning } from "#editorial/fromWord/wordCleaning.ts";
import type { ReadFile } from "../word/readFile.ts";
import { contactsOf } from "../word/story/contacts.ts";
import type { StoryPicture, WordStory } from "../word/story/wordStory.ts";
import { draftWords as words } from "./draftWording.ts";
import { piecesWithoutReach, withoutReach } from "./withoutReach.ts";

type Node = WordStory["body"][number];

/** An address that reaches somebody, whatever words it stands behind. */
const reaches = /^(?:tel|sms|mailto):/i;

const bareRuns = (runs: readonly Inline[]): Inline[] => {
  const texts = piecesWithoutReach(runs.map(({ text }) => text));
  return runs
    .map(({ href, ...run }, index): Inline => {
      const text = texts[index] ?? "";
      return { ...run, text, ...(href !== undefined && !reaches.test(href) && { href }) };
    })
    .filter(({ text }) => text !== "");
};

const lineOf = (runs: readonly Inline[]): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .trim();
const isContact = (runs: readonly Inline[]): boolean => contactsOf(lineOf(runs)) !== undefined;

const reachLabel =
  /^(?:联系|办公)?(?:电话|手机|方式|微信|QQ|邮箱|电子邮箱|身份证)(?:号码?)?[：:]?$/i;
const isReachLabel = (cell = ""): boolean => reachLabel.test(cell.replace(/\s/g, ""));

/** In a table the word for a number stands at the head of its column, or in the cell before it: no text tells that. */
const bareRows = (rows: readonly string[][]): string[][] =>
  rows.map((row, down) =>
    row.map((cell, along) => {
      const isNamed =
        (down > 0 && isReachLabel(rows[0]?.[along])) || (along > 0 && isReachLabel(row[along - 1]));
      return isNamed && /[\da-z]{5}/i.test(cell.normalize("NFKC").replace(/[\s-]/g, ""))
        ? words.hidden
        : withoutReach(cell);
    }),
  );

const barePicture = ({ part, alt, caption, credit }: StoryPicture): StoryPicture => ({
  ...{ part, alt: withoutReach(alt) },
  ...(caption !== undefined && { caption: withoutReach(caption) }),
  ...(credit !== undefined && { credit: withoutReach(credit) }),
});

const runsIn = (node: Node): readonly (readonly Inline[])[] =>
  node.type === "list" ? node.items : "children" in node ? [node.children] : [];

/** Lines within the text that say whom to ask stand with those that were lifted out of its ends. */
const contactsIn = (body: readonly Node[]): WordStory["contacts"] =>
  body.flatMap(runsIn).flatMap((runs) => contactsOf(lineOf(runs)) ?? []);

/** A block without ways to reach anybody; none where it held nothing else. */
function bareNode(node: Node): Node[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "quote": {
      const children = isContact(node.children) ? [] : bareRuns(node.children);
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case "list": {
      const items = node.items.filter((item) => !isContact(item)).map(bareRuns);
      return items.length > 0 ? [{ ...node, items }] : [];
    }
    case "table": {
      const caption = node.caption && { caption: withoutReach(node.caption) };
      return [{ ...node, ...caption, rows: bareRows(node.rows) }];
    }
    case "picture":
      return [{ ...node, picture: barePicture(node.picture) }];
    default:
      return [node];
  }
}

function bareRead(read: ReadFile): ReadFile {
  const { story, changes, losses } = read;
  const { kicker, headline, deck } = story;
  return {
    ...read,
    story: {
      ...story,
      ...{ kicker: withoutReach(kicker), headline: withoutReach(headline) },
      ...{ deck: withoutReach(deck), body: story.body.flatMap(bareNode) },
      contacts: [...story.contacts, ...contactsIn(story.body)],
      credits: story.credits.map(({ role, names }) => ({ role, names: names.map(withoutReach) })),
    },
    changes: changes.map((one) => ({ ...one, text: withoutReach(one.text) })),
    losses: losses.map(({ text, quote, ...loss }) => ({
      ...{ ...loss, text: withoutReach(text) },
      ...(quote !== undefined && { quote: withoutReach(quote) }),
    })),
  };
}

/** Whether words of a document gave way to that. */
export const isCut = ({ story }: Pick<ReadFile, "story">): boolean =>
  JSON.stringify(story.body).includes(words.hidden);

const bareAsked = (asked: TakeOver): TakeOver => ({
  ...asked,
  ...(asked.kicker !== undefined && { kicker: withoutReach(asked.kicker) }),
  ...(asked.headline !== undefined && { headline: withoutReach(asked.headline) }),
  ...(asked.deck !== undefined && { deck: withoutReach(asked.deck) }),
  ...(asked.credits && {
    credits: asked.credits.map(({ role, names }) => ({ role, names: names.map(withoutReach) })),
  }),
  pictures: asked.pictures.map(({ part, ...said }) => ({
    ...{ part, alt: withoutReach(said.alt) },
    ...{ caption: withoutReach(said.caption), credit: withoutReach(said.credit) },
  })),
});

/** Rule O22: a document that goes into the draft of a recommendation, its words without numbers and accounts, as those that were typed. The original stays as it is. */
export const bareWord: WordCleaning = { read: bareRead, asked: bareAsked };
