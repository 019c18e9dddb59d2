import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { callWords } from "../desk/callWording.ts";
import type { DeskFiled } from "../desk/deskStore.ts";
import { deskWords as words } from "../deskWording.ts";
import { filesIn } from "../filesOf.ts";
import { sizeWords } from "../fileWording.ts";
import type { IntakeEvent } from "../intakeEvent.ts";
import type { StoredFile } from "../recommendation.wire.ts";
import { saidIn } from "../saidIn.ts";
import { stateAfter } from "../stateRules.ts";
import { actSaid, declineReasons, isDeclineReason, stateWords } from "../wording.ts";

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

/** `people` are the accounts whose names may be seen here. */
export function History({
  filed,
  base,
  people = [],
}: {
  filed: DeskFiled;
  base: string;
  people?: readonly { id: string; name: string }[];
}) {
  const isGone = filed.destroyed.includes("files");
  const line = (event: IntakeEvent) => {
    const reason =
      event.kind === "decline" && isDeclineReason(event.reason)
        ? `${declineReasons[event.reason]}，`
        : "";
    const { taken, account } = { taken: undefined, account: undefined, ...event };
    const writer = taken && people.find(({ id }) => id === account);
    const by = writer ? `（${callWords.taken.by(writer.name)}）` : "";
    return `${shanghaiStamp(new Date(event.at))} ${actSaid(event)}${by} ${reason}${saidIn(event)}`;
  };
  return (
    <>
      <h2>{words.history}</h2>
      <ol>
        <li>{`${shanghaiStamp(new Date(filed.at))} ${words.received}`}</li>
        {filed.events.map((event) => (
          <li key={event.id}>
            {line(event)}
            {filesIn(event).length > 0 && isGone && <p>{words.filesGone}</p>}
            {!isGone &&
              filesIn(event).map((file) => <FileOf key={file.hash} file={file} base={base} />)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** How it came in. */
const cameBy = ({ source }: DeskFiled): string => {
  const channel = callWords.channels[source.channel];
  if (source.channel === "web") return channel;
  if (source.channel !== "street")
    return words.came(channel, shanghaiStamp(new Date(source.cameAt)));
  return channel;
};

/** What was recommended: its text, its pictures, and what was said of them. */
export function Recommended({
  filed,
  base,
  place,
}: {
  filed: DeskFiled;
  base: string;
  place: string;
}) {
  const { number, form, events, source, destroyed } = filed;
  const hasFiles = form.files.length > 0 && !destroyed.includes("files");
  return (
    <>
      <h1>{form.title}</h1>
      <p>
        {[
          number,
          words.kinds[form.kind],
          stateWords[stateAfter(events)],
          place,
          cameBy(filed),
        ].join(" · ")}
      </p>
      {form.campaign && <p>{words.nominatedFor(form.campaign.name)}</p>}
      {source.channel === "street" && <p>{words.unit(source.unit)}</p>}
      <p className="gp-intake-text">{form.story}</p>
      {(["people", "when", "figures"] as const)
        .filter((name) => form[name] !== "")
        .map((name) => (
          <p key={name}>{`${words.fields[name]}：${form[name]}`}</p>
        ))}
      <p>{words.consents(filed.consents)}</p>
      {form.files.length > 0 && <h2>{words.files}</h2>}
      {form.files.length > 0 && !hasFiles && <p>{words.filesGone}</p>}
      {hasFiles && form.files.map((file) => <FileOf key={file.hash} file={file} base={base} />)}
    </>
  );
}
