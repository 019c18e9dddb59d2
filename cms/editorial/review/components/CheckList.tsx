import { useId } from "react";
import { type CheckPoint, checkPoints } from "../act.ts";
import { wording } from "../wording.ts";

type Props = {
  checked: readonly CheckPoint[];
  onChange: (checked: readonly CheckPoint[]) => void;
  problem: string | undefined;
};

/** Rule R27: what the first stage looks at, point by point. */
export function CheckList({ checked, onChange, problem }: Props) {
  const id = useId();
  const toggle = (point: CheckPoint) =>
    onChange(
      checkPoints.filter((one) => (one === point ? !checked.includes(one) : checked.includes(one))),
    );
  return (
    <fieldset
      className="gp-act-field"
      aria-invalid={problem !== undefined}
      aria-describedby={`${id}-problem`}
    >
      <legend>{wording.tab.fields.checked}</legend>
      {checkPoints.map((point) => (
        <label key={point}>
          <input type="checkbox" checked={checked.includes(point)} onChange={() => toggle(point)} />
          {wording.checkPoints[point]}
        </label>
      ))}
      <small id={`${id}-problem`} className="gp-problem">
        {problem}
      </small>
    </fieldset>
  );
}
