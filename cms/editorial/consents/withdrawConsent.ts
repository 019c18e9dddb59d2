import {
  commitTransaction,
  initTransaction,
  isolateObjectProperty,
  killTransaction,
  type PayloadRequest,
} from "payload";
import { type Consent, isConsented } from "#content/consentRules.ts";
import { namedUse, type Use } from "#content/usage/usedIn.ts";
import { recordChange } from "#edition/recordChange.ts";
import type { Day } from "#leaves/shanghaiTime.ts";
import { nameOf } from "#people/nameOf.ts";
import { waitForTurn } from "#places/waitForTurn.ts";
import { liveRow, newestForm } from "../review/documentNow.ts";
import { addTask } from "../tasks/taskStore.ts";
import { guestPortraits } from "./guests.ts";
import { keepPictureConsent } from "./keepPictureConsent.ts";
import { namedIn } from "./namedIn.ts";
import { nomineePortraits } from "./nomineePortraits.ts";
import { endPersonConsent, personConsents } from "./personConsents.ts";
import type { ConsentOf } from "./readLedger.ts";
import { usesOf } from "./usesOf.ts";
import { wording } from "./wording.ts";

/** A withdrawal is no edit and waits for no signature (rule C42): it is done as nobody, and kept under who asked for it. */
const asNobody = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, "user");
  own.user = null;
  return own;
};

const withdrawn = (consent: object | null | undefined, day: Day) => ({
  ...consent,
  withdrawnOn: day,
});

async function ofPicture(req: PayloadRequest, id: number, day: Day): Promise<boolean> {
  const found = await req.payload.findByID({
    ...{ collection: "media", id, depth: 0, trash: true, disableErrors: true, req },
  });
  if (!found || !isConsented(found.consent as Consent | null)) return false;
  await keepPictureConsent(asNobody(req), found, withdrawn(found.consent, day));
  return true;
}

/** Whether the portrait of a page keeps it from going live as it stands: its consent was taken back, or it is in the trash. */
async function isHeldByPortrait(req: PayloadRequest, portrait: unknown): Promise<boolean> {
  if (typeof portrait !== "number") return false;
  const found = await req.payload.findByID({
    ...{ collection: "media", id: portrait, depth: 0, disableErrors: true, req },
  });
  return !found?.alt || !isConsented(found.consent as Consent | null);
}

/** The number leaves what readers get and, where there is one, the draft above it; each stays otherwise as it is. */
async function ofPhone(req: PayloadRequest, id: number, day: Day): Promise<boolean> {
  const asked = { collection: "workers", id } as const;
  const live = await liveRow(req, asked);
  const { row: newest } = await newestForm(req, asked);
  const without = (row: typeof live) => ({
    phone: null,
    phoneConsent: withdrawn(row?.phoneConsent as object | null, day),
  });
  if (!isConsented((newest?.phoneConsent ?? live?.phoneConsent) as Consent | null)) return false;
  const options = { ...asked, depth: 0, trash: true, req: asNobody(req) } as const;
  const hasDraft = newest?._status === "draft";
  if (!hasDraft && !(await isHeldByPortrait(req, live?.portrait))) {
    await req.payload.update({ ...options, data: without(live) });
    return true;
  }
  // Above a page that could not go live today stands a draft from here on: that keeps nobody from taking a consent back.
  const data = { ...without(newest), _status: "draft" } as const;
  await req.payload.update({ ...options, draft: true, data });
  if (live?._status !== "published") return true;
  // Payload would publish the draft with it.
  await req.payload.db.updateOne({ ...asked, data: without(live), req });
  await recordChange(asNobody(req), {
    ...{ subject: "workers", document: String(id), title: live.name, reach: "change-live" },
  });
  return true;
}

type Withdrawn = { who: string; uses: Use[] };

async function fromPicture(
  req: PayloadRequest,
  id: number,
  day: Day,
): Promise<Withdrawn | undefined> {
  const uses = await usesOf(req, { target: "media", id });
  const found = await req.payload.findByID({
    ...{ collection: "media", id, depth: 0, trash: true, disableErrors: true, req },
  });
  if (!(await ofPicture(req, id, day))) return undefined;
  return { who: found?.consent?.person || wording.unnamed, uses };
}

async function fromPhone(
  req: PayloadRequest,
  id: number,
  day: Day,
): Promise<Withdrawn | undefined> {
  const { row } = await newestForm(req, { collection: "workers", id });
  if (!(await ofPhone(req, id, day))) return undefined;
  const name = String(row?.name ?? "");
  const own = namedUse("workers", wording.own, { id, title: name, fields: ["phone"] });
  return { who: name, uses: [own, ...(await usesOf(req, { target: "workers", id }))] };
}

/** Where a guest or a candidate is met: a portrait goes at once, whatever else is said of the person is for somebody to look at. */
async function fromPerson(
  req: PayloadRequest,
  id: number,
  given: { day: Day; reason: string },
): Promise<Withdrawn | undefined> {
  const found = (await personConsents(req)).find((one) => one.id === id && !one.withdrawnOn);
  if (!found) return undefined;
  const account = { by: String(req.user?.id ?? ""), byName: req.user ? nameOf(req.user) : "" };
  if (!(await endPersonConsent(req, { id, ...given, ...account }))) return undefined;
  const uses: Use[] = [];
  if (found.subject === "interviews") {
    const interview = Number(found.document);
    for (const portrait of await guestPortraits(req, interview))
      uses.push(...((await fromPicture(req, portrait, given.day))?.uses ?? []));
    uses.push(...(await usesOf(req, { target: "interviews", id: interview })));
    const own = { id: interview, title: found.purpose, fields: ["guest"] };
    uses.push(namedUse("interviews", wording.columns[0], own));
  }
  const { docs } = await req.payload.find({
    ...{ collection: "workers", depth: 0, limit: 20, pagination: false, draft: true, req },
    where: { name: { equals: found.person } },
  });
  if (found.role === "nominee") {
    for (const { id: portrait } of await nomineePortraits(req, found.document))
      uses.push(...((await fromPicture(req, Number(portrait), given.day))?.uses ?? []));
    for (const { id: worker } of docs)
      uses.push(...(await usesOf(req, { target: "workers", id: Number(worker) })));
  }
  uses.push(...(await namedIn(req, found.person)));
  const each = new Map(uses.map((use) => [use.href, use]));
  return { who: found.person, uses: [...each.values()] };
}

/** Each place that somebody has to look at waits for whoever may change it (rule R36). */
async function tell(req: PayloadRequest, of: ConsentOf, { who, uses }: Withdrawn): Promise<void> {
  for (const { href, kind, title } of uses) {
    const [, group, subject = "", document = ""] = href.split("/");
    await addTask(req, {
      ...{ kind: "consent", subject, document: group === "globals" ? "" : document },
      ...{ ref: `${of.collection}/${of.id}`, title: `${kind}：${title}`, detail: who },
    });
  }
}

/**
 * Rules C42 and C43: what a person agreed to is taken back, from `day` on: a picture or a number leaves all that readers get at once. Answers where it
 * was met, which is told to the desk as well; undefined where no consent stands.
 */
export async function withdrawConsent(
  req: PayloadRequest,
  of: ConsentOf,
  { day, reason }: { day: Day; reason: string },
): Promise<Use[] | undefined> {
  const { collection, id } = of;
  const isOwn = await initTransaction(req);
  try {
    // Whoever asks at the same moment waits, and then finds it taken back.
    await waitForTurn(req, "consent", `${collection}/${id}`);
    const done =
      collection === "people"
        ? await fromPerson(req, id, { day, reason })
        : await (collection === "media" ? fromPicture : fromPhone)(req, id, day);
    if (done) await tell(req, of, done);
    if (isOwn) await commitTransaction(req);
    return done?.uses;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
