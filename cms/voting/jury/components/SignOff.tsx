import { useRef } from "react";
import type { Sheet } from "../jury.wire.ts";
import { sheetWords as words } from "../wording.ts";

type Props = { sheet: Sheet; onSubmit: () => void };

/** Signing the sheet off: what is missing, and a second question, since it is final. */
export function SignOff({ sheet, onSubmit }: Props) {
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
      <dialog ref={dialog} aria-labelledby="sign-off-question">
        <h2 id="sign-off-question">{words.confirmTitle}</h2>
        <p>{words.submitHelp}</p>
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
      </dialog>
    </section>
  );
}
