import { useState } from "react";
import { ReasonField } from "../../components/ReasonField.tsx";

type Props = {
  className?: string;
  /** What the step is called, what it means, what to give as the reason, and the words of its button. */
  words: { title: string; help: string; reason: string; confirm: string };
  onConfirm: (reason: string) => void;
};

/** A step that cannot be taken back, folded away until it is wanted; it takes a reason. */
export function ReasonedStep({ className, words, onConfirm }: Props) {
  const [reason, setReason] = useState("");
  return (
    <details className={className}>
      <summary>{words.title}</summary>
      <p>{words.help}</p>
      <ReasonField label={words.reason} value={reason} onChange={setReason} />
      <button
        type="button"
        className="btn btn--style-secondary"
        disabled={reason.trim() === ""}
        onClick={() => onConfirm(reason)}
      >
        {words.confirm}
      </button>
    </details>
  );
}
