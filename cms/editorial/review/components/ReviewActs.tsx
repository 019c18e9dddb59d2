import { useState } from "react";
import type { AskedAct } from "../askedAct.wire.ts";
import type { ReviewView } from "../reviewView.ts";
import { type FormKind, formKinds, type TypedAct } from "../typedActRules.ts";
import { wording } from "../wording.ts";
import { ActForm } from "./ActForm.tsx";

type Props = { view: ReviewView; onAct: (act: AskedAct) => Promise<string | undefined> };

const nothing: TypedAct = {
  note: "",
  asks: "",
  checked: [],
  returnClass: "",
  returnTo: "author",
  urgentClass: "",
  hours: 4,
};

/** The acts that are offered, each behind its button with a form of its own. What was typed stays until an act is done. */
export function ReviewActs({ view, onAct }: Props) {
  const [open, setOpen] = useState<FormKind>();
  const [typed, setTyped] = useState(nothing);
  const kinds = formKinds.filter((kind) => view.may[kind]);
  if (kinds.length === 0) return null;
  const shown = kinds.find((kind) => kind === open);
  const act = async (asked: AskedAct) => {
    const refusal = await onAct(asked);
    if (refusal === undefined) setTyped(nothing);
    return refusal;
  };
  return (
    <>
      <div className="gp-review-acts">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="btn btn--style-secondary"
            aria-expanded={kind === shown}
            onClick={() => setOpen(kind === shown ? undefined : kind)}
          >
            {wording.tab.acts[kind].button}
          </button>
        ))}
      </div>
      {shown && (
        <ActForm
          key={shown}
          kind={shown}
          view={view}
          typed={typed}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
          onAct={act}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
