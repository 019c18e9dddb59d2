type Props = { label: string; value: string; onChange: (reason: string) => void };

/** Where somebody says why: every act, answer and recusal is kept with its reason. */
export function ReasonField({ label, value, onChange }: Props) {
  return (
    <label>
      {label}
      <textarea
        required
        maxLength={500}
        rows={2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
