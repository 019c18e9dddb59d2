import { useId, useState } from "react";
import { ReasonForm } from "#voting/panelKit/ReasonForm.tsx";
import { type ReturnClass, returnClasses, type UrgentClass, urgentClasses } from "../act.ts";
import type { AskedAct } from "../askedAct.wire.ts";
import type { Offered } from "../offeredActsRules.ts";
import type { ReviewView } from "../reviewView.ts";
import { wording } from "../wording.ts";

const words = wording.tab;
const hourMs = 3_600_000;

type Props = { view: ReviewView; onAct: (act: AskedAct) => Promise<string | undefined> };
type Kind = keyof Offered;

type Chosen = { returnClass: ReturnClass; urgentClass: UrgentClass; hours: number };

const actOf = (
  kind: Kind,
  note: string,
  view: ReviewView,
  chosen: Chosen,
): AskedAct | undefined => {
  const { hash = "", next, lateHash = "", lateNext } = view;
  const { returnClass, urgentClass, hours } = chosen;
  if (kind === "submit") return { kind, hash, note };
  if (kind === "sign") return next && { kind, hash, note, stage: next };
  if (kind === "late")
    return lateNext && { kind: "sign-late", hash: lateHash, note, stage: lateNext };
  if (kind === "return") return { kind, note, returnClass };
  if (kind === "withdraw") return { kind };
  const deadline = new Date(Date.now() + hours * hourMs).toISOString();
  return { kind, hash, note, urgentClass, deadline };
};

function Choice<V extends string | number>(props: {
  label: string;
  value: V;
  options: readonly (readonly [V, string])[];
  onChange: (value: V) => void;
}) {
  const id = useId();
  const { label, value, options, onChange } = props;
  const choose = (index: number) => {
    const option = options[index];
    if (option) onChange(option[0]);
  };
  return (
    <p>
      <label htmlFor={id}>{label} </label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.selectedIndex)}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The acts that are offered, with one place for the words that go with them. */
export function ReviewActs({ view, onAct }: Props) {
  const [chosen, setChosen] = useState<Chosen>({
    returnClass: "wording",
    urgentClass: "breaking",
    hours: 4,
  });
  const { may } = view;
  const kinds = (Object.keys(words.buttons) as Kind[]).filter((kind) => may[kind]);
  if (kinds.length === 0) return null;
  const perform = async (kind: Kind, note: string) => {
    const act = actOf(kind, note, view, chosen);
    return act && onAct(act);
  };
  return (
    <>
      {may.return && (
        <Choice
          label={words.returnClass}
          value={chosen.returnClass}
          options={returnClasses.map((one) => [one, wording.returnClasses[one]] as const)}
          onChange={(returnClass) => setChosen({ ...chosen, returnClass })}
        />
      )}
      {may.urgent && (
        <>
          <Choice
            label={words.urgentClass}
            value={chosen.urgentClass}
            options={urgentClasses.map((one) => [one, wording.urgentClasses[one]] as const)}
            onChange={(urgentClass) => setChosen({ ...chosen, urgentClass })}
          />
          <Choice
            label={words.deadline}
            value={chosen.hours}
            options={[2, 4, 8, 23].map((count) => [count, words.hours(count)] as const)}
            onChange={(hours) => setChosen({ ...chosen, hours })}
          />
        </>
      )}
      <ReasonForm<Kind>
        label={words.note}
        choices={kinds.map((kind) => ({ choice: kind, words: words.buttons[kind] }))}
        onDo={perform}
      />
    </>
  );
}
