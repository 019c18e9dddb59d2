import { sniffFormat } from "#content/media/sniffFormat.ts";
import { type Archive, readArchive } from "./readArchive.ts";
import { readDoc } from "./readDoc.ts";
import { readDocument } from "./readDocument.ts";
import { sniffWord } from "./sniffWord.ts";
import { storyOf } from "./story/storyOf.ts";
import type { StoryPicture, WordStory } from "./story/wordStory.ts";
import type { ChangeChoices, WordBlock, WordChange, WordLoss } from "./wordDocument.ts";
import { WordRefused, wordLimits } from "./wordLimits.ts";

/** A file that was read: the story it proposes, the bytes of its pictures by part, and what did not come along. */
export type ReadFile = {
  kind: "docx" | "doc";
  /** As it was read, before anybody said what it means. */
  original: WordBlock[];
  story: WordStory;
  pictures: Map<string, Uint8Array>;
  changes: WordChange[];
  losses: WordLoss[];
};

type Node = WordStory["body"][number];

const isOld = (part: string, bytes: Buffer | undefined): boolean =>
  /\.(?:emf|wmf)$/i.test(part) || bytes?.readUInt32LE(0) === 0x9ac6cdd7;

/** Rule Z3: pictures that a browser can show, once each; of the others the report tells. */
function openPictures(story: WordStory, archive: Archive) {
  const pictures = new Map<string, Uint8Array>();
  const losses: WordLoss[] = [];
  const words = ({ alt, caption = "", credit = "" }: StoryPicture) =>
    [caption, credit, alt].filter((one) => one !== "").join(" ");
  const open = (picture: StoryPicture): boolean => {
    if (pictures.has(picture.part)) return true;
    const bytes = archive.part(picture.part);
    const isShown = bytes !== undefined && sniffFormat(bytes) !== undefined;
    if (isShown && pictures.size < wordLimits.pictures) {
      pictures.set(picture.part, new Uint8Array(bytes));
      return true;
    }
    const kind = isShown
      ? "manyPictures"
      : isOld(picture.part, bytes)
        ? "oldPicture"
        : "oddPicture";
    losses.push({ kind, text: words(picture) });
    return false;
  };
  const body = story.body.filter((node: Node) => node.type !== "picture" || open(node.picture));
  return { story: { ...story, body }, pictures, losses };
}

/** Reads a file where it is called: in a thread of its own. Throws `WordRefused`. */
export async function readFile(file: Buffer, choices: ChangeChoices): Promise<ReadFile> {
  const kind = sniffWord(file);
  if (typeof kind === "object") throw new WordRefused(kind.refusal);
  if (kind === "doc") {
    const read = await readDoc(file);
    const { story, losses } = storyOf(read);
    return {
      ...{ kind, original: read.blocks, story, pictures: new Map(), changes: [] },
      losses: [...read.losses, ...losses],
    };
  }
  const archive = readArchive(file);
  const read = readDocument(archive, choices);
  const told = storyOf(read);
  const opened = openPictures(told.story, archive);
  const losses = [...read.losses, ...told.losses, ...opened.losses];
  const { story, pictures } = opened;
  return { kind, original: read.blocks, story, pictures, changes: read.changes, losses };
}
