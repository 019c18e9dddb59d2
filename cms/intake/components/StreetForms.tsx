"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { wordRequest } from "#editorial/fromWord/components/wordRequest.ts";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { streetWords as words } from "../street/streetWording.ts";
import { formWords } from "../wording.ts";
import { TypedField } from "./TypedField.tsx";

const nobody = { writer: "", proofreader: "", reviewer: "", telephone: "" };
const nothing = {
  ...{ kind: words.case as string, title: "", place: "", story: "", people: "" },
  ...{ when: "", figures: "" },
};

type Filed = { number: string; code: string; title: string };
const unsaid = { of: "", done: "", refusal: "", filed: [] as readonly Filed[] };

/** Where a street recommends one, or several by a sheet (rules O33 to O35). Keys are this page's alone. */
export function StreetForms({ url, keys }: { url: string; keys: { one: string; sheet: string } }) {
  const router = useRouter();
  const [unit, setUnit] = useState(nobody);
  const [typed, setTyped] = useState(nothing);
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState(unsaid);
  const { telephone, ...people } = unit;
  const finish = (of: keyof typeof keys, refusal: string | undefined, filed: readonly Filed[]) => {
    const done = refusal === undefined ? words.doneMany(filed.length) : "";
    setSaid({ of, done, refusal: refusal ?? "", filed: refusal === undefined ? filed : [] });
    if (refusal === undefined) router.refresh();
  };
  const sendOne = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await deskRequest(url, { key: keys.one, unit: people, telephone, typed });
    finish("one", refusalOf(answer), [answer.json as Filed]);
    if (answer.status === 200) setTyped(nothing);
  };
  const sendSheet = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    const asked = { key: keys.sheet, unit: people, telephone };
    const { json, refusal } = await wordRequest(`${url}/sheet`, { file, asked });
    finish("sheet", refusal, (json as { filed?: Filed[] }).filed ?? []);
  };
  const unitField = (name: keyof typeof nobody, label: string, help?: string) => (
    <TypedField
      label={label}
      value={unit[name]}
      {...(help && { help })}
      onType={(value) => setUnit({ ...unit, [name]: value })}
    />
  );
  const field = (name: keyof typeof nothing, label: string, more = {}) => (
    <TypedField
      label={label}
      value={typed[name]}
      onType={(value) => setTyped({ ...typed, [name]: value })}
      {...more}
    />
  );
  /** Right below the button: on a phone nobody sees the top of the page. */
  const answered = (of: keyof typeof keys) => (
    <div>
      <p role="status">{said.of === of ? said.done : ""}</p>
      {said.of === of && said.filed.length > 0 && (
        <>
          <p>{words.codes}</p>
          <ul>
            {said.filed.map(({ number, code, title }) => (
              <li key={number}>{words.filed(title, number, code)}</li>
            ))}
          </ul>
        </>
      )}
      <p role="alert" className="gp-intake-said">
        {said.of === of ? said.refusal : ""}
      </p>
    </div>
  );
  return (
    <>
      <fieldset className="gp-intake-form">
        <legend>{words.unit}</legend>
        {unitField("writer", words.writer)}
        {unitField("proofreader", words.proofreader, words.proofreaderHelp)}
        {unitField("reviewer", words.reviewer)}
        {unitField("telephone", words.telephone, words.telephoneHelp)}
      </fieldset>
      <form className="gp-intake-form" onSubmit={sendOne} noValidate>
        <h2>{words.one}</h2>
        {field("kind", words.columns[1], {
          options: [words.case, words.person].map((kind) => [kind, kind]),
        })}
        {field("title", words.columns[0], { help: words.hints[0] })}
        {field("place", words.community, { help: words.communityHelp })}
        {field("story", words.columns[3], { help: words.hints[3], rows: 8 })}
        {field("people", formWords.people)}
        {field("when", formWords.when)}
        {field("figures", formWords.figures)}
        <button type="submit" className="btn btn--style-primary">
          {words.submit}
        </button>
        {answered("one")}
      </form>
      <form className="gp-intake-form" onSubmit={sendSheet} noValidate>
        <h2>{words.many}</h2>
        <p>{words.manyHelp}</p>
        <p>
          <a href={`${url}/template`} download={words.templateName}>
            {words.template}
          </a>
        </p>
        <label>
          {words.choose}
          <input type="file" accept=".xlsx" onChange={({ target }) => setFile(target.files?.[0])} />
        </label>
        <button type="submit" className="btn btn--style-primary" disabled={!file}>
          {words.send}
        </button>
        {answered("sheet")}
      </form>
    </>
  );
}
