import type { AdminViewServerProps, PayloadRequest } from "payload";
import { environment } from "#leaves/environment.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { adoptionNotice } from "../desk/adoptionNotice.ts";
import { assigneesOf } from "../desk/assignees.ts";
import { contributed } from "../desk/contributed.ts";
import { deskAccount } from "../desk/deskAccount.ts";
import { lastNote } from "../desk/deskNote.ts";
import { type DeskFiled, findFiled } from "../desk/deskStore.ts";
import { wordFilesOf } from "../desk/draftRules.ts";
import { draftView } from "../desk/draftView.ts";
import { duplicatesView } from "../desk/duplicatesView.ts";
import { mergeWords } from "../desk/mergeWording.ts";
import { placeWords } from "../desk/registerView.ts";
import type { SaidSince } from "../desk/saidSince.ts";
import { withdrawnHeads } from "../desk/withdrawnHeads.ts";
import { deskWords as words } from "../deskWording.ts";
import { type NomineeView, nomineeView } from "../nominee/nomineeView.ts";
import { stateAfter } from "../stateRules.ts";
import { type StreetAccount, streetAccount } from "../street/streetAccount.ts";
import { AdoptionNotice } from "./AdoptionNotice.tsx";
import { AssignPart } from "./AssignPart.tsx";
import { DeskActs } from "./DeskActs.tsx";
import { DraftPart } from "./DraftPart.tsx";
import { DuplicatesPart } from "./DuplicatesPart.tsx";
import { IntakeFrame } from "./IntakeFrame.tsx";
import { NomineePart } from "./NomineePart.tsx";
import { History, Recommended } from "./Recommended.tsx";
import { SaidSincePart } from "./SaidSincePart.tsx";
import { SenderContact } from "./SenderContact.tsx";
import { StreetSay } from "./StreetSay.tsx";
import { TakenPart } from "./TakenPart.tsx";
import { VerifyHere } from "./VerifyHere.tsx";

/** What its sender is told once it is published. */
function Told({ filed: { number, at, form, events } }: { filed: DeskFiled }) {
  const last = events.findLast(({ kind }) => kind === "publish" || kind === "unpublish");
  if (last?.kind !== "publish") return null;
  const address = new URL(last.address, environment("SITE_ORIGIN").SITE_ORIGIN).href;
  return <AdoptionNotice text={adoptionNotice({ number, title: form.title, at, address })} />;
}

const openToDrafts = new Set<string>(["received", "looking", "asked", "adopted", "published"]);

/** Rule O33: a street sees its own alone. */
const isOwnOf = (account: StreetAccount | undefined, { source }: DeskFiled): boolean =>
  source.channel === "street" && source.street === account?.street;

type Person = { id: string; name: string };

/** What the newsroom does with it (rules O6 and O22 to O26). */
function DeskParts({
  filed,
  api,
  admin,
  people,
  documents,
  nominee,
  since,
  gone,
}: {
  filed: DeskFiled;
  api: string;
  admin: string;
  people: readonly Person[];
  documents: readonly { hash: string; name: string }[];
  nominee: NomineeView | undefined;
  since: readonly SaidSince[];
  /** The withdrawn one that it was merged into. */
  gone: DeskFiled | undefined;
}) {
  const { number, events, notes } = filed;
  const draft = filed.draft ?? gone?.draft;
  const state = stateAfter(events);
  const base = `${api}/intake/${number}`;
  const into = lastNote(notes, "merge")?.into ?? "";
  return (
    <>
      {into !== "" && (
        <p>
          <a href={`${admin}/intake/${into}`}>
            {gone ? mergeWords.intoGone(into) : mergeWords.into(into)}
          </a>
          {gone?.draft && ` ${mergeWords.draftWithGone}`}
        </p>
      )}
      <AssignPart
        url={`${base}/assign`}
        people={people}
        assignee={lastNote(notes, "assign")?.to ?? ""}
      />
      <SenderContact url={`${base}/contact`} />
      <TakenPart
        url={`${base}/taken`}
        filesUrl={`${api}/intake/files`}
        state={state}
        after={events.at(-1)?.id ?? 0}
        now={shanghaiStamp(new Date()).slice(0, 16).replace(" ", "T")}
      />
      <DraftPart
        base={base}
        admin={admin}
        {...(draft && { draft: `${admin}/collections/${draft.collection}/${draft.id}` })}
        canMake={(into === "" || gone !== undefined) && openToDrafts.has(state)}
        documents={documents}
      />
      <SaidSincePart since={since} api={api} />
      <VerifyHere url={`${base}/verify`} verified={lastNote(notes, "verify")} />
      {nominee && <NomineePart base={base} admin={admin} view={nominee} />}
      <Told filed={filed} />
      <DeskActs
        url={`${base}/act`}
        state={state}
        after={events.at(-1)?.id ?? 0}
        hasDraft={draft !== undefined && draft !== null}
      />
    </>
  );
}

/** Documents from Word that a draft can be made of: those of what was merged too, as long as they are there. */
async function documentsOf(req: PayloadRequest, filed: DeskFiled) {
  if (filed.form.kind === "person" || filed.draft) return [];
  const all = await contributed(req, filed);
  const there = all.filter(({ destroyed }) => !destroyed.includes("files"));
  return wordFilesOf(there).map(({ hash, name }) => ({ hash, name }));
}

/** The page `/admin/intake/:number`: one recommendation with its text and pictures, and what may be done with it. A street sees what became of its own. */
export async function RecommendationView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { admin, api } = req.payload.config.routes;
  const [, number] = (view.params?.segments as string[] | undefined) ?? [];
  const isDesk = deskAccount(req.user, "read") !== undefined;
  const street = isDesk ? undefined : await streetAccount(req, "read");
  const found = (isDesk || street) && number ? await findFiled(req, number) : undefined;
  const filed = found && (isDesk || isOwnOf(street, found)) ? found : undefined;
  const people = isDesk ? await assigneesOf(req) : [];
  const back = isDesk ? `${admin}/intake` : `${admin}/intake/street`;
  return (
    <IntakeFrame view={view} isForStreets>
      <p>
        <a href={back}>{words.back}</a>
      </p>
      {filed ? (
        <>
          <Recommended
            filed={filed}
            base={`${api}/intake/${filed.number}`}
            place={await placeWords(req, filed.form.place)}
          />
          {isDesk && (
            <>
              <DeskParts
                {...{ filed, api, admin, people }}
                documents={await documentsOf(req, filed)}
                nominee={await nomineeView(req, filed)}
                gone={[...(await withdrawnHeads(req, [filed])).values()][0]}
                since={filed.draft ? (await draftView(req, filed.draft)).since : []}
              />
              <DuplicatesPart
                view={await duplicatesView(req, filed)}
                base={`${admin}/intake`}
                api={api}
              />
            </>
          )}
          {street && (
            <StreetSay
              url={`${api}/intake/${filed.number}/say`}
              state={stateAfter(filed.events)}
              after={filed.events.at(-1)?.id ?? 0}
              number={filed.number}
            />
          )}
          <History filed={filed} base={`${api}/intake/${filed.number}`} people={people} />
        </>
      ) : (
        <p>{words.absent}</p>
      )}
    </IntakeFrame>
  );
}
