import { useId } from "react";

type Props<V extends string | number> = {
  label: string;
  value: V;
  options: readonly (readonly [V, string])[];
  onChange: (value: V) => void;
  /** What is wrong with what was chosen, in words. */
  problem?: string | undefined;
};

/** A list to choose from, with what is wrong beside it. */
export function Choice<V extends string | number>(props: Props<V>) {
  const id = useId();
  const { label, value, options, onChange, problem } = props;
  const choose = (index: number) => {
    const option = options[index];
    if (option) onChange(option[0]);
  };
  return (
    <div className="gp-act-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ currentTarget }) => choose(currentTarget.selectedIndex)}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      <small id={`${id}-problem`} className="gp-problem">
        {problem}
      </small>
    </div>
  );
}
