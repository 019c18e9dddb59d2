import { returnClasses, urgentClasses } from "../act.ts";
import type { ReviewView } from "../reviewView.ts";
import { asksToCheck, type FormKind, type TypedAct, type TypedProblem } from "../typedActRules.ts";
import { wording } from "../wording.ts";
import { CheckList } from "./CheckList.tsx";
import { Choice } from "./Choice.tsx";
import { NoteField } from "./NoteField.tsx";

const { fields, problems: words, acts } = wording.tab;
const hourChoices = [2, 4, 8, 23];

type Props = {
  kind: FormKind;
  view: ReviewView;
  typed: TypedAct;
  problems: readonly TypedProblem[];
  onChange: (change: Partial<TypedAct>) => void;
};

const said = ({ note }: TypedAct, problem: TypedProblem): string => {
  if (problem.field !== "note") return words[problem.field];
  return problem.what === "long" ? words.noteLong(note.trim().length) : words.noteMissing;
};

/** The fields that one act needs, and no others. */
export function ActFields({ kind, view, typed, problems, onChange }: Props) {
  const problemOf = (field: TypedProblem["field"]) => {
    const found = problems.find((one) => one.field === field);
    return found && said(typed, found);
  };
  const { returnTo } = view.may;
  return (
    <>
      {kind === "submit" && view.mayAsk.length > 0 && (
        <Choice<string>
          label={fields.asks}
          value={typed.asks}
          options={[
            ["", fields.asksNobody],
            ...view.mayAsk.map(({ id, name, role }) => [id, `${name}（${role}）`] as const),
          ]}
          onChange={(asks) => onChange({ asks })}
        />
      )}
      {kind === "return" && (
        <Choice<TypedAct["returnClass"]>
          label={fields.returnClass}
          value={typed.returnClass}
          options={[
            ["", fields.choose],
            ...returnClasses.map((one) => [one, wording.returnClasses[one]] as const),
          ]}
          onChange={(returnClass) => onChange({ returnClass })}
          problem={problemOf("returnClass")}
        />
      )}
      {kind === "return" && returnTo.length > 0 && (
        <Choice<TypedAct["returnTo"]>
          label={fields.returnTo}
          value={typed.returnTo}
          options={[
            ["author", fields.author],
            ...returnTo.map((stage) => [stage, wording.stages[stage]] as const),
          ]}
          onChange={(to) => onChange({ returnTo: to })}
        />
      )}
      {kind === "urgent" && (
        <>
          <Choice<TypedAct["urgentClass"]>
            label={fields.urgentClass}
            value={typed.urgentClass}
            options={[
              ["", fields.choose],
              ...urgentClasses.map((one) => [one, wording.urgentClasses[one]] as const),
            ]}
            onChange={(urgentClass) => onChange({ urgentClass })}
            problem={problemOf("urgentClass")}
          />
          <Choice
            label={fields.deadline}
            value={typed.hours}
            options={hourChoices.map((count) => [count, fields.hours(count)] as const)}
            onChange={(hours) => onChange({ hours })}
          />
        </>
      )}
      {asksToCheck(kind, view) && (
        <CheckList
          checked={typed.checked}
          onChange={(checked) => onChange({ checked })}
          problem={problemOf("checked")}
        />
      )}
      {acts[kind].note !== "" && (
        <NoteField
          label={acts[kind].note}
          value={typed.note}
          onChange={(note) => onChange({ note })}
          problem={problemOf("note")}
        />
      )}
    </>
  );
}
