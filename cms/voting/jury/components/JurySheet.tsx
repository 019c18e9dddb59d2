"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { own } from "#leaves/own.ts";
import { DeskMessage } from "#panelKit/DeskMessage.tsx";
import { deskRequest, messageOf, refusalOf, timeOf } from "#panelKit/deskRequest.ts";
import type { Sheet } from "../jury.wire.ts";
import { juryAnswers, sheetWords as words } from "../wording.ts";
import { CandidateToScore } from "./CandidateToScore.tsx";
import "#panelKit/dialog.css";
import "#panelKit/fields.css";
import "./jury.css";

const isDone = ({ criteria }: Sheet, points: Record<string, number>) =>
  criteria.every(({ slug }) => own(points, slug) !== undefined);

/** The sheet with marks that were just saved. */
const withMarks = (sheet: Sheet, candidate: number, points: Record<string, number>): Sheet => {
  const entries = sheet.entries.map((entry) => {
    if (entry.number !== candidate) return entry;
    const all = { ...entry.points, ...points };
    return { ...entry, points: all, isDone: isDone(sheet, all) };
  });
  return { ...sheet, entries, done: entries.filter((entry) => entry.isDone).length };
};

/** A juror's sheet of one campaign. `base` is the address of its jury endpoints. */
export function JurySheet({ base }: { base: string }) {
  const [sheet, setSheet] = useState<Sheet>();
  const [message, setMessage] = useState("");
  const saving = useRef(new Set<Promise<boolean>>());

  const load = useCallback(async () => {
    const { status, json } = await deskRequest(`${base}/sheet`);
    if (status === 200) setSheet(json as Sheet);
    else setMessage(status === 0 ? words.failed : messageOf(json));
  }, [base]);
  useEffect(() => {
    void load();
  }, [load]);

  /** Answers with what stood in the way, in words. */
  const act = async (path: string, body: object) => {
    // What was typed last may still be on its way; nothing follows a mark that did not arrive.
    if ((await Promise.all(saving.current)).includes(false)) return words.unsaved;
    const refusal = refusalOf(await deskRequest(`${base}/${path}`, body));
    if (refusal === undefined) await load();
    return refusal;
  };
  const submit = async () => {
    setMessage("");
    setMessage((await act("submission", { confirmed: true })) ?? juryAnswers.submitted);
  };
  const post = useCallback(
    async (candidate: number, points: Record<string, number>) => {
      const { status, json } = await deskRequest(`${base}/marks`, { candidate, points });
      if (status !== 200) {
        setMessage(messageOf(json));
        return false;
      }
      setSheet((before) => before && withMarks(before, candidate, points));
      return true;
    },
    [base],
  );

  const save = useCallback(
    (candidate: number, points: Record<string, number>) => {
      const saved = post(candidate, points).catch(() => false);
      saving.current.add(saved);
      return saved.finally(() => saving.current.delete(saved));
    },
    [post],
  );

  if (!sheet) return <p role="status">{message}</p>;
  const { campaign, criteria, entries, done, due, submittedAt } = sheet;
  return (
    <div className="gp-jury gp-fields">
      <div className="gp-jury-head">
        <h1>{campaign.name}</h1>
        <p>{submittedAt ? words.submittedAt(timeOf(submittedAt)) : words.intro}</p>
      </div>
      <div className="gp-jury-progress">
        <label htmlFor="jury-progress">{words.progress(done, due)}</label>
        <progress id="jury-progress" value={done} max={Math.max(1, due)} />
      </div>
      {entries.map((entry) => (
        <Scored
          key={entry.number}
          {...{ entry, criteria, base, save, act }}
          isSubmitted={submittedAt !== undefined}
        />
      ))}
      {!submittedAt && <SignOff sheet={sheet} onSubmit={submit} />}
      <DeskMessage text={message} />
    </div>
  );
}

type ScoredProps = Pick<
  Parameters<typeof CandidateToScore>[0],
  "entry" | "criteria" | "base" | "isSubmitted"
> & {
  save: (candidate: number, points: Record<string, number>) => Promise<boolean>;
  act: (path: string, body: object) => Promise<string | undefined>;
};

function Scored({ save, act, ...card }: ScoredProps) {
  const { number } = card.entry;
  const onSave = useCallback(
    (points: Record<string, number>) => save(number, points),
    [save, number],
  );
  return (
    <CandidateToScore
      {...card}
      onSave={onSave}
      onRecuse={(reason) => act("recusals", { candidate: number, reason })}
    />
  );
}

type Props = { sheet: Sheet; onSubmit: () => void };

/** Signing the sheet off: what is missing, and a second question, since it is final. */
function SignOff({ sheet, onSubmit }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const missing = sheet.entries.filter(({ state, isDone }) => state === "open" && !isDone);
  return (
    <section className="gp-sign-off" aria-labelledby="sign-off">
      <h2 id="sign-off">{words.submit}</h2>
      {missing.length > 0 ? (
        <>
          <p>{words.notYet(missing.length)}</p>
          <nav aria-label={words.missing}>
            {missing.map(({ number, name }) => (
              <a key={number} href={`#candidate-${number}`}>
                {`${words.number(number)} ${name}`}
              </a>
            ))}
          </nav>
        </>
      ) : (
        <p>{words.submitHelp}</p>
      )}
      <button
        type="button"
        className="btn btn--style-primary"
        disabled={missing.length > 0}
        onClick={() => dialog.current?.showModal()}
      >
        {words.submit}
      </button>
      <dialog ref={dialog} className="gp-dialog" aria-labelledby="sign-off-question">
        <h2 id="sign-off-question">{words.confirmTitle}</h2>
        <p>{words.submitHelp}</p>
        <div>
          <button
            type="button"
            className="btn btn--style-primary"
            onClick={() => {
              dialog.current?.close();
              onSubmit();
            }}
          >
            {words.confirm}
          </button>
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() => dialog.current?.close()}
          >
            {words.back}
          </button>
        </div>
      </dialog>
    </section>
  );
}
