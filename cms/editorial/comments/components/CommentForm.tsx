import { useId, useRef, useState } from "react";
import type { Colleague } from "../mentionRules.ts";
import { wording } from "../wording.ts";

const longest = 1000;

type Props = {
  label: string;
  submit: string;
  colleagues: readonly Colleague[];
  /** Whether 必改 is offered. */
  mayDemand?: boolean;
  /** Answers with what stood in the way, in words; with undefined when it is done. */
  onSay: (text: string, isDemand: boolean) => Promise<string | undefined>;
  onCancel?: () => void;
};

/** Where somebody writes a comment or an answer. What is refused is said beside the button, and what was typed stays. */
export function CommentForm(props: Props) {
  const { label, submit, colleagues, mayDemand = false, onSay, onCancel } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [isDemand, setIsDemand] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState("");

  const send = async () => {
    if (isSending || text.trim() === "") return;
    setIsSending(true);
    const refused = await onSay(text.trim(), isDemand);
    setIsSending(false);
    setRefusal(refused ?? "");
    if (refused === undefined) setText("");
  };
  const call = (name: string) => {
    setText((typed) => `${typed}@${name} `);
    area.current?.focus();
  };

  return (
    <div className="gp-comment-form">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        rows={2}
        maxLength={longest}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p>
        <label htmlFor={`${id}-call`}>{wording.call} </label>
        <select
          id={`${id}-call`}
          value=""
          onChange={({ currentTarget }) => call(currentTarget.value)}
        >
          <option value="">{wording.callNobody}</option>
          {colleagues.map((one) => (
            <option key={one.id} value={one.name}>
              {one.name}
            </option>
          ))}
        </select>
        {mayDemand && (
          <label>
            <input
              type="checkbox"
              checked={isDemand}
              onChange={({ currentTarget }) => setIsDemand(currentTarget.checked)}
            />{" "}
            {wording.demand}
          </label>
        )}
      </p>
      <div>
        <button
          type="button"
          className="btn btn--style-primary"
          aria-busy={isSending}
          disabled={text.trim() === ""}
          onClick={send}
        >
          {submit}
        </button>
        {onCancel && (
          <button type="button" className="btn btn--style-secondary" onClick={onCancel}>
            {wording.buttons.cancel}
          </button>
        )}
      </div>
      <p role="alert">{refusal}</p>
    </div>
  );
}
