import { useId, useState } from "react";
import { DeskMessage } from "#panelKit/DeskMessage.tsx";
import { DeskTable } from "#panelKit/DeskTable.tsx";
import { type AsJson, deskRequest, messageOf, refusalOf, timeOf } from "#panelKit/deskRequest.ts";
import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import { useDesk } from "#panelKit/useDesk.ts";
import type { Person } from "../../campaign/signedAct.wire.ts";
import type { HelperPass } from "../../holds/helperPasses.ts";
import { helperWords as words } from "../../holds/wording.ts";
import { deskWords } from "./deskWords.ts";

type Answer = { passes: AsJson<HelperPass>[]; people: Record<string, Person> };

/** Announced helpers and where a scrutineer announces another, for those who examine; nothing for others. */
export function HelperDesk({ base }: { base: string }) {
  const id = useId();
  const { answer: found, message, setMessage, load } = useDesk(base, "helpers");
  const [asked, setAsked] = useState({ perDay: "30", begins: "", ends: "" });

  const make = async (reason: string) => {
    const body = { ...asked, perDay: Number(asked.perDay), reason };
    const made = await deskRequest(`${base}/helpers`, body);
    const refusal = refusalOf(made);
    // The code is told once: nothing else may stand in its place.
    if (refusal === undefined) setMessage(messageOf(made.json));
    await load();
    return refusal;
  };

  if (found?.status !== 200) return null;
  const answer = found.json as Answer;
  const field = (name: keyof typeof asked, type: string) => (
    <p>
      <label htmlFor={`${id}-${name}`}>{words[name]}</label>{" "}
      <input
        id={`${id}-${name}`}
        type={type}
        value={asked[name]}
        onChange={(event) => setAsked({ ...asked, [name]: event.target.value })}
      />
    </p>
  );
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p>{words.deskHelp}</p>
      {answer.passes.length === 0 && <p>{words.empty}</p>}
      {answer.passes.length > 0 && (
        <DeskTable
          columns={words.columns}
          rows={answer.passes.map((pass) => [
            `${pass.number}号`,
            pass.reason,
            `${deskWords.by(answer.people[pass.by] ?? { name: pass.by, role: "" })} ${timeOf(pass.at)}`,
            pass.perDay,
            `${timeOf(pass.begins)} — ${timeOf(pass.ends)}`,
            pass.isClaimed ? words.claimed : words.unclaimed,
            pass.voters,
            pass.votes,
          ])}
        />
      )}
      <DeskMessage text={message} />
      {field("perDay", "number")}
      {field("begins", "date")}
      {field("ends", "date")}
      <ReasonForm
        key={answer.passes.length}
        label={words.reason}
        longest={200}
        choices={[{ choice: "make", words: words.make }]}
        onDo={(_, reason) => make(reason)}
      />
    </section>
  );
}
