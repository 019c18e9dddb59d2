import { useId } from "react";

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  problem: string | undefined;
};

/** Where an act is explained. */
export function NoteField({ label, value, onChange, problem }: Props) {
  const id = useId();
  return (
    <div className="gp-act-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <small id={`${id}-problem`} className="gp-problem">
        {problem}
      </small>
    </div>
  );
}
