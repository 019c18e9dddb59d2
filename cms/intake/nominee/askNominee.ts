import { randomBytes } from "node:crypto";
import type { PayloadRequest } from "payload";
import { workerPosts } from "#content/vocabulary.ts";
import { secretHash } from "#editorial/factCheck/factCheckDoor.ts";
import { environment } from "#leaves/environment.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { readableError } from "#leaves/readableError.ts";
import { nameOf } from "#people/nameOf.ts";
import { lastNote } from "../desk/deskNote.ts";
import type { DeskFiled } from "../desk/deskStore.ts";
import { draftOf } from "../desk/draftRules.ts";
import { placeWords } from "../desk/registerView.ts";
import { stateAfter } from "../stateRules.ts";
import type { NomineeContent } from "./nominee.wire.ts";
import { addNomineeLink } from "./nomineeStore.ts";
import { nomineeWords as words } from "./wording.ts";

const bodyText = ({ body }: ReturnType<typeof draftOf>): string[] =>
  body.flatMap((node) =>
    node.type === "paragraph" ? [node.children.map(({ text }) => text).join("")] : [],
  );

async function contentOf(req: PayloadRequest, filed: DeskFiled): Promise<NomineeContent> {
  const { person, campaign, place } = filed.form;
  const draft = draftOf([filed]);
  const post = person?.post ?? draft.post;
  return {
    name: draft.title,
    post: post ? labelOf(workerPosts, post) : "",
    place: await placeWords(req, place),
    campaign: campaign?.name ?? "",
    // As a draft would have it: without ways to reach anybody.
    story: bodyText(draft),
  };
}

/** Why a nominated person is not asked; undefined when it may be (rule O46). */
export function refusalToAsk({ form, events, notes }: DeskFiled): string | undefined {
  if (form.kind !== "person" || !form.campaign) return words.notNominated;
  const state = stateAfter(events);
  if (state === "declined" || state === "withdrawn") return words.notNow;
  return lastNote(notes, "verify") ? undefined : words.notVerified;
}

/** Rule O46: a link for the nominated person. Its secret is in this answer and nowhere else. */
export async function askNominee(
  req: PayloadRequest,
  filed: DeskFiled,
  days: number,
): Promise<string> {
  const refusal = refusalToAsk(filed);
  if (refusal !== undefined) throw readableError(refusal, 409);
  const secret = randomBytes(32).toString("base64url");
  const id = await addNomineeLink(req, filed.number, {
    ...{ secretHash: secretHash(secret), content: await contentOf(req, filed), days },
    ...{ by: String(req.user?.id), byName: nameOf(req.user) },
  });
  const { SITE_ORIGIN } = environment("SITE_ORIGIN");
  return new URL(`${paths.factCheck()}p${id}.${secret}`, SITE_ORIGIN).href;
}
