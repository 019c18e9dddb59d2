import { useState } from "react";
import type { JuryProgress } from "../jury.wire.ts";
import { juryDeskWords as words } from "../wording.ts";

type Props = {
  accounts: JuryProgress["accounts"];
  onName: (accounts: number[]) => void;
};

/** Chooses who sits on the jury, from the accounts that could. */
export function JurorPicker({ accounts, onName }: Props) {
  const [chosen, setChosen] = useState<number[]>([]);
  if (accounts.length === 0) return <p>{words.noAccounts}</p>;
  return (
    <fieldset className="gp-juror-picker">
      <legend>{words.name}</legend>
      <p>{words.nameHelp}</p>
      {accounts.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {name}
        </label>
      ))}
      <button
        type="button"
        className="btn btn--style-primary"
        disabled={chosen.length === 0}
        onClick={() => onName(chosen)}
      >
        {words.name}
      </button>
    </fieldset>
  );
}
