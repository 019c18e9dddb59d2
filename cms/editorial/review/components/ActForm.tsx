import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import type { AskedAct } from "../askedAct.wire.ts";
import type { ReviewView } from "../reviewView.ts";
import { type FormKind, type TypedAct, typedAct, typedProblems } from "../typedActRules.ts";
import { wording } from "../wording.ts";
import { ActFields } from "./ActFields.tsx";

type Props = {
  kind: FormKind;
  view: ReviewView;
  typed: TypedAct;
  onChange: (change: Partial<TypedAct>) => void;
  /** Answers with what stood in the way, in words; with undefined when it is done. */
  onAct: (act: AskedAct) => Promise<string | undefined>;
  onClose: () => void;
};

/** One act with what it needs. What is missing is said at its field, what the newsroom refuses above the buttons; what was typed stays. */
export function ActForm({ kind, view, typed, onChange, onAct, onClose }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [wasTried, setWasTried] = useState(false);
  const [refusal, setRefusal] = useState("");
  const [isSending, setIsSending] = useState(false);
  const words = wording.tab.acts[kind];
  const problems = wasTried ? typedProblems(kind, typed, view) : [];
  useEffect(() => form.current?.querySelector<HTMLElement>("select, input, textarea")?.focus(), []);

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    setWasTried(true);
    const [first] = typedProblems(kind, typed, view);
    if (first) {
      // Once the problem stands at its field.
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>(
            '[aria-invalid="true"]:not(fieldset), fieldset[aria-invalid="true"] input',
          )
          ?.focus(),
      );
      return;
    }
    const act = typedAct(kind, typed, view, Date.now());
    if (!act) return;
    setIsSending(true);
    const refused = await onAct(act);
    setIsSending(false);
    setRefusal(refused ?? "");
    if (refused === undefined) onClose();
  };

  return (
    <form ref={form} className="gp-act" aria-labelledby={id} noValidate onSubmit={send}>
      <h3 id={id}>{words.title}</h3>
      <p>{words.help}</p>
      <ActFields kind={kind} view={view} typed={typed} problems={problems} onChange={onChange} />
      <p role="alert">{refusal}</p>
      <div>
        <button type="submit" className="btn btn--style-primary" aria-busy={isSending}>
          {words.do}
        </button>
        <button type="button" className="btn btn--style-secondary" onClick={onClose}>
          {wording.tab.cancel}
        </button>
      </div>
    </form>
  );
}
