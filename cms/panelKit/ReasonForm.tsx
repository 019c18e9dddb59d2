import { useId, useState } from "react";
import "./reasonForm.css";
import { wording as words } from "./deskRequest.ts";

type Props<Choice> = {
  label: string;
  /** What can be done for the reason, with the words of its button. */
  choices: readonly { choice: Choice; words: string }[];
  isMain?: boolean;
  /** Longest reason that is taken, in characters, where it is another than the usual one. */
  longest?: number;
  /** What stands there to begin from. */
  initial?: string;
  /** Answers with what stood in the way, in words; with undefined when it is done. */
  onDo: (choice: Choice, reason: string) => Promise<string | undefined>;
};

/**
 * Where somebody says why: every act, answer and recusal is kept with its reason. What is refused is said beside the button
 * that was pressed, and what was typed stays.
 */
export function ReasonForm<Choice>({
  label,
  choices,
  isMain = false,
  longest,
  initial = "",
  onDo,
}: Props<Choice>) {
  const id = useId();
  const [reason, setReason] = useState(initial);
  const [refusal, setRefusal] = useState("");
  const [isSending, setIsSending] = useState(false);
  const obstacle = reasonObstacle(reason, longest);

  const send = async (choice: Choice) => {
    if (isSending) return;
    setIsSending(true);
    setRefusal("");
    setRefusal((await onDo(choice, reason.trim())) ?? "");
    setIsSending(false);
  };

  return (
    <div className="gp-reason">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        required
        rows={2}
        value={reason}
        aria-describedby={`${id}-obstacle`}
        aria-invalid={reason.trim() !== "" && obstacle !== undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <small id={`${id}-obstacle`}>{obstacle}</small>
      <div>
        {choices.map(({ choice, words }) => (
          <button
            type="button"
            key={words}
            className={`btn btn--style-${isMain ? "primary" : "secondary"}`}
            disabled={obstacle !== undefined}
            aria-busy={isSending}
            onClick={() => send(choice)}
          >
            {words}
          </button>
        ))}
      </div>
      <p role="alert">{refusal}</p>
    </div>
  );
}

/** Longest reason that most of the panel's endpoints take, in characters. */
const longestReason = 500;

/** What a reason still needs before it can be given, in words; undefined when nothing. */
function reasonObstacle(typed: string, longest = longestReason): string | undefined {
  const length = typed.trim().length;
  if (length === 0) return words.reasonMissing(longest);
  return length > longest ? words.reasonLong(length, longest) : undefined;
}
