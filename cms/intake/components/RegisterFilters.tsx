import { callWords } from "../desk/callWording.ts";
import type { Street } from "../desk/registerView.ts";
import { deskWords as words } from "../deskWording.ts";
import { stateWords } from "../wording.ts";

type Asked = Record<string, string | string[] | undefined>;
const states: Record<string, string> = {
  "": words.all,
  ...stateWords,
  suspicious: words.suspicious,
};
const ages = [1, 3, 7, 14, 30];
const narrowing = ["q", "street", "channel", "age", "mine"] as const;

const one = (asked: Asked, name: string): string => {
  const given = asked[name];
  return typeof given === "string" ? given : "";
};

const addressOf = (base: string, asked: Asked, state: string, more = {}): string => {
  const all = new URLSearchParams(state === "" ? more : { state, ...more });
  for (const name of narrowing) if (one(asked, name) !== "") all.set(name, one(asked, name));
  return all.size === 0 ? base : `${base}?${all}`;
};

/** The page with what came before, narrowed as this one is (rule O26). */
export function OlderLink({ base, asked, older }: { base: string; asked: Asked; older: string }) {
  return (
    <p>
      <a href={addressOf(base, asked, one(asked, "state"), { before: older })}>{words.older}</a>
    </p>
  );
}

function Choice({
  name,
  label,
  options,
  chosen,
}: {
  name: string;
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  chosen: string;
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{words.all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the register is narrowed to: states as links, the rest as a form; all of it stands in the address (rule O26). */
export function RegisterFilters({
  base,
  asked,
  streets,
}: {
  base: string;
  asked: Asked;
  streets: readonly Street[];
}) {
  const state = one(asked, "state");
  return (
    <>
      <nav aria-label={words.stateFilter}>
        {Object.entries(states).map(([value, label]) => (
          <a key={value} href={addressOf(base, asked, value)} aria-current={state === value}>
            {label}
          </a>
        ))}
      </nav>
      <form className="gp-intake-filters" action={base}>
        {state !== "" && <input type="hidden" name="state" value={state} />}
        <label>
          {words.find}
          <input type="search" name="q" maxLength={60} defaultValue={one(asked, "q")} />
        </label>
        <Choice
          name="street"
          label={words.street}
          options={streets.map(({ code, name }) => [code, name])}
          chosen={one(asked, "street")}
        />
        <Choice
          name="channel"
          label={words.channel}
          options={Object.entries(callWords.channels)}
          chosen={one(asked, "channel")}
        />
        <Choice
          name="age"
          label={words.atLeast}
          options={ages.map((days) => [String(days), words.days(days)])}
          chosen={one(asked, "age")}
        />
        <label>
          <input
            type="checkbox"
            name="mine"
            value="1"
            defaultChecked={one(asked, "mine") === "1"}
          />
          {words.mine}
        </label>
        <button type="submit" className="btn btn--style-secondary">
          {words.narrow}
        </button>
      </form>
    </>
  );
}
