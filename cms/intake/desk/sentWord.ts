import type { BodyOf } from "#content/body/bodyToLexical.ts";
import type { Credit } from "#content/story.wire.ts";
import { readableError } from "#leaves/readableError.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import type { DeskFiled } from "./deskStore.ts";
import { type NewDraft, wordFilesOf } from "./draftRules.ts";
import { draftWords as words } from "./draftWording.ts";

/** The bytes of a document that came with a recommendation, or with what was merged into it, by its hash. Throws in words where there is none. */
export async function sentWord(
  all: readonly DeskFiled[],
  hash: string,
): Promise<{ bytes: Buffer; name: string }> {
  const isIn = (one: DeskFiled) => wordFilesOf([one]).some((file) => file.hash === hash);
  const one = all.find(isIn);
  const bytes = one && (await openPrivateFiles("intake").get(hash));
  if (!one || !bytes) throw readableError(words.noWord, 404);
  // Its own name may say how its sender is reached, and a draft tells that to nobody.
  return { bytes: Buffer.from(bytes), name: `${one.number}.docx` };
}

/** Credits of a document and of its recommendation, each name once for a role. */
const bothCredits = (own: readonly Credit[], more: readonly Credit[]): Credit[] => {
  const roles = [...new Set([...own, ...more].map(({ role }) => role))];
  return roles.map((role) => {
    const names = [...own, ...more].filter((one) => one.role === role).flatMap((one) => one.names);
    return { role, names: [...new Set(names)] };
  });
};

type Node = BodyOf<{ hash: string }>[number];

/** Rule O22: the draft of a recommendation whose document is taken over: what was typed beside it gives way to the document, pictures stay. */
export const besideWord = (
  draft: NewDraft,
  word: { headline?: string; credits?: readonly Credit[]; takesBody: boolean; isCut: boolean },
): NewDraft => ({
  ...draft,
  left: [
    ...new Set([...(word.takesBody && word.isCut ? [words.left.contact] : []), ...draft.left]),
  ],
  ...(word.headline && { title: word.headline }),
  credits: bothCredits(word.credits ?? [], draft.credits),
  body: word.takesBody ? draft.body.filter(({ type }: Node) => type === "picture") : draft.body,
});
