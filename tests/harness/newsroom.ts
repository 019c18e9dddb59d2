import type { Payload } from "payload";
import { inject } from "vitest";
import type { CollectionSubject } from "#people/permissions.ts";
import type { Actor, Role } from "#people/roles.ts";
import { documentData } from "#tests/factories/documents.ts";
import { type CmsRequests, openCmsRequests } from "#tests/harness/cmsRequests.ts";
import { openTestPayload } from "#tests/harness/payload.ts";
import type { PlantedNewsroom } from "#tests/harness/plantedNewsroom.ts";

/** How a document of the tests stands, in the words of the rules. */
export type Situation = {
  /** Readers see it. */
  live?: boolean;
  /** There is a draft newer than what readers see. */
  edited?: boolean;
  trashed?: boolean;
  /** Who made it, and for the correspondent's street or another one. */
  by?: Role;
  street?: "own" | "other";
};

export type TestDocument = { id: number; subject: CollectionSubject; situation: Situation };

export type Newsroom = {
  payload: Payload;
  cms: CmsRequests;
  accounts: PlantedNewsroom["accounts"];
  /** The token of a role's account; undefined for a reader. */
  as(actor: Actor): string | undefined;
  /** Places of level street; the first is the correspondent's. */
  street(index: number): Promise<number>;
  write(subject: CollectionSubject, situation: Situation): Promise<TestDocument>;
  close(): Promise<void>;
};

/** Text of drafts over live documents; no reader may ever meet it. */
export const unpublishedText = "尚未发布的改动";

/** A copy of the run's newsroom: a migrated database with an account per role, and requests in their names. */
export async function openNewsroom(): Promise<Newsroom> {
  const { template, ownStreet, accounts } = inject("newsroom");
  const { payload, close } = await openTestPayload(template);
  const cms = await openCmsRequests(payload);
  const as = (actor: Actor) => (actor === "public" ? undefined : accounts[actor].token);

  const streets = [ownStreet];
  const addStreet = async (code: string) => {
    const data = { name: `${code}街道`, label: `${code}街道`, level: "street", code };
    const { id } = await payload.db.create({ collection: "places", data, req: {} });
    streets.push(Number(id));
  };
  const street = async (index: number) => {
    while (streets.length <= index) await addStreet(`51010700${streets.length + 1}`.slice(-9));
    return streets[index] ?? 0;
  };

  let corrected: Promise<number> | undefined;
  const correctedStory = () => {
    corrected ??= write("news", { live: true }).then(({ id }) => id);
    return corrected;
  };

  let written = 0;
  const write: Newsroom["write"] = async (subject, situation) => {
    written += 1;
    const own = situation.street === "own";
    const title = `稿件${written}`;
    const data = {
      ...documentData({
        now: new Date(),
        subject,
        title,
        slug: `document-${written}`,
        street: await street(subject === "streets" && own ? 0 : written),
        ...(subject === "corrections" && { story: await correctedStory() }),
      }),
      ...(situation.by && { createdBy: accounts[situation.by].id }),
      ...(situation.street && { forStreet: await street(own ? 0 : 1) }),
      _status: situation.live ? "published" : "draft",
    };
    const { id } = await payload.create({
      collection: subject,
      data: data as never,
      draft: !situation.live,
    });
    if (situation.edited) {
      const field = subject === "corrections" ? "right" : "summary";
      const change = { [field]: unpublishedText } as never;
      await payload.update({ collection: subject, id, data: change, draft: true });
    }
    if (situation.trashed) {
      const change = { deletedAt: new Date().toISOString() } as never;
      await payload.update({ collection: subject, id, data: change });
    }
    return { id: Number(id), subject, situation };
  };

  return { payload, cms, accounts, as, street, write, close };
}
