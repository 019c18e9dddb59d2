import type { AdminViewServerProps } from "payload";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { deskAccount } from "../desk/deskAccount.ts";
import { intakeDeskOf } from "../desk/intakeDeskOf.ts";
import { deskWords as words } from "../deskWording.ts";
import { sizeWords } from "../fileWording.ts";
import type { IntakeEvent } from "../intakeEvent.ts";
import type { Filed } from "../intakeStore.ts";
import { placeSaid } from "../placeSaid.ts";
import type { StoredFile } from "../recommendation.wire.ts";
import { saidIn } from "../saidIn.ts";
import { stateAfter } from "../stateRules.ts";
import { actWords, declineReasons, isDeclineReason, stateWords } from "../wording.ts";
import { DeskActs } from "./DeskActs.tsx";
import { IntakeFrame } from "./IntakeFrame.tsx";
import { SenderContact } from "./SenderContact.tsx";

function FileOf({ file, base }: { file: StoredFile; base: string }) {
  const address = `${base}/files/${file.hash}`;
  const isPicture = file.kind !== "docx" && file.kind !== "pdf";
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: a private file behind a right, which no optimiser may keep. */}
      {isPicture && <img src={address} alt={file.caption || file.name} loading="lazy" />}
      <figcaption>
        <a href={address}>{`${file.name}（${sizeWords(file.bytes)}）`}</a>
        {file.caption !== "" && <p>{`${words.said.caption}：${file.caption}`}</p>}
        {file.by !== "" && <p>{`${words.said.by}：${file.by}`}</p>}
        {isPicture && <p>{words.agreed[file.agreed]}</p>}
      </figcaption>
    </figure>
  );
}

function History({ filed }: { filed: Filed }) {
  const line = (event: IntakeEvent) => {
    const reason =
      event.kind === "decline" && isDeclineReason(event.reason)
        ? `${declineReasons[event.reason]}，`
        : "";
    return `${shanghaiStamp(new Date(event.at))} ${actWords[event.kind]} ${reason}${saidIn(event)}`;
  };
  return (
    <>
      <h2>{words.history}</h2>
      <ol>
        <li>{`${shanghaiStamp(new Date(filed.at))} ${words.received}`}</li>
        {filed.events.map((event) => (
          <li key={event.id}>{line(event)}</li>
        ))}
      </ol>
    </>
  );
}

function Opened({ filed, api }: { filed: Filed; api: string }) {
  const { number, form, events } = filed;
  const state = stateAfter(events);
  const base = `${api}/intake/${number}`;
  return (
    <>
      <h1>{form.title}</h1>
      <p>{`${number} · ${words.kinds[form.kind]} · ${stateWords[state]} · ${placeSaid(form)}`}</p>
      {form.campaign && <p>{words.nominatedFor(form.campaign.name)}</p>}
      <p className="gp-intake-text">{form.story}</p>
      {(["people", "when", "figures"] as const)
        .filter((name) => form[name] !== "")
        .map((name) => (
          <p key={name}>{`${words.fields[name]}：${form[name]}`}</p>
        ))}
      {form.files.length > 0 && <h2>{words.files}</h2>}
      {form.files.map((file) => (
        <FileOf key={file.hash} file={file} base={base} />
      ))}
      <SenderContact url={`${base}/contact`} />
      <DeskActs url={`${base}/act`} state={state} after={events.at(-1)?.id ?? 0} />
      <History filed={filed} />
    </>
  );
}

/** The page `/admin/intake/:number`: one recommendation with its text and pictures, and what may be done with it. */
export async function RecommendationView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { admin, api } = req.payload.config.routes;
  const [, number] = (view.params?.segments as string[] | undefined) ?? [];
  const may = deskAccount(req.user, "read") !== undefined;
  const filed = may && number ? await intakeDeskOf(req).find(number) : undefined;
  return (
    <IntakeFrame view={view}>
      <p>
        <a href={`${admin}/intake`}>{words.back}</a>
      </p>
      {filed ? <Opened filed={filed} api={api} /> : <p>{words.absent}</p>}
    </IntakeFrame>
  );
}
