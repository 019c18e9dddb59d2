import type { PayloadRequest } from "payload";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import type { DeskFiled } from "../desk/deskStore.ts";
import { draftOf } from "../desk/draftRules.ts";
import { refusalToAsk } from "./askNominee.ts";
import { nominatingCampaign } from "./nominatingCampaign.ts";
import { type NomineeLink, nomineeLinks, standingAgreement } from "./nomineeStore.ts";
import { nomineeWords as words } from "./wording.ts";

type Line = { id: number; sent: string; state: string; said: string[]; isOpen: boolean };

/** How the nominated person was asked, what was answered, and what a candidate needs. */
export type NomineeView = {
  lines: Line[];
  /** Why nobody can be asked, in words; absent when somebody can. */
  refusal?: string;
  categories: { slug: string; name: string }[];
  /** Profiles of the same name. */
  workers: { id: number; title: string }[];
  agrees: boolean;
  candidate?: { campaign: number; number: number };
};

const stamp = (at: number) => shanghaiStamp(new Date(at)).slice(0, 16);

function lineOf({ id, byName, at, endsAt, isOpen, answer, answeredAt }: NomineeLink): Line {
  const state =
    answer && answeredAt !== null
      ? words.answered(answer.name, stamp(answeredAt))
      : isOpen
        ? words.waiting(stamp(endsAt))
        : words.closed;
  const said = answer
    ? [
        answer.agrees ? words.agrees : words.declines,
        ...(answer.agrees ? [answer.portrait ? words.portrait : words.noPortrait] : []),
        ...(answer.note ? [words.note(answer.note)] : []),
      ]
    : [];
  return { id, sent: words.sent(byName, stamp(at)), state, said, isOpen };
}

/** What the page of a recommendation shows of its nominated person; undefined where nobody is nominated. */
export async function nomineeView(
  req: PayloadRequest,
  filed: DeskFiled,
): Promise<NomineeView | undefined> {
  const { kind, campaign: nominatedFor } = filed.form;
  if (kind !== "person" || !nominatedFor) return undefined;
  const campaign = await nominatingCampaign(req, nominatedFor.slug);
  const { docs } = await req.payload.find({
    ...{ collection: "workers", draft: true, depth: 0, limit: 20, pagination: false, req },
    where: { name: { equals: draftOf([filed]).title } },
  });
  const workers = docs.map(({ id, name, grid }) => ({
    id: Number(id),
    title: [name, grid].filter(Boolean).join("，"),
  }));
  const ids = new Set(workers.map(({ id }) => id));
  const there = campaign?.candidates.find(({ worker }) => ids.has(worker));
  const refusal = refusalToAsk(filed);
  return {
    lines: (await nomineeLinks(req, filed.number)).map(lineOf),
    ...(refusal !== undefined && { refusal }),
    categories: campaign && !campaign.isFrozen ? [...campaign.categories] : [],
    workers,
    agrees: (await standingAgreement(req, filed.number)) !== undefined,
    ...(campaign && there && { candidate: { campaign: campaign.id, number: there.number } }),
  };
}
