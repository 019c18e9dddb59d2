import type { PayloadRequest } from "payload";
import type { StoryCollection } from "#content/storyCollections.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { storyOf } from "../lint/storyOf.ts";
import { newestForm } from "../review/documentNow.ts";
import { type Original, originalsOf } from "./originalStore.ts";

/** What stands in a draft, field by field, with the text that a save must name; and what was taken over before. */
export type WordView = {
  base: string;
  stands: Record<"kicker" | "headline" | "deck" | "credits" | "body", string>;
  originals: (Omit<Original, "by" | "at"> & { at: string })[];
};

const nothing = { picture: () => undefined, placeCode: () => undefined };

/** What the tab Word 稿 shows of a document. */
export async function wordView(
  req: PayloadRequest,
  document: { collection: StoryCollection; id: number },
): Promise<WordView> {
  const { row } = await newestForm(req, document);
  const { fields } = storyOf(document.collection, row ?? {}, nothing);
  const words = (part: string) =>
    fields
      .filter(({ path }) => path.split(/\W/)[0] === part)
      .map(({ text }) => text)
      .join("\n");
  const originals = await originalsOf(req, document);
  return {
    base: String(row?.updatedAt ?? ""),
    stands: {
      kicker: words("kicker"),
      headline: words("headline"),
      deck: words("deck"),
      credits: words("credits"),
      body: words("body"),
    },
    originals: originals.map(({ by: _, at, ...one }) => ({
      ...one,
      at: shanghaiStamp(new Date(at)),
    })),
  };
}
