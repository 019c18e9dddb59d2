"use client";

import { type FormEvent, useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import { callWords as words } from "../desk/callWording.ts";
import { formWords, notice } from "../wording.ts";
import { type DeskFile, DeskFiles } from "./DeskFiles.tsx";
import { TypedField } from "./TypedField.tsx";

type Filed = { number: string; code: string };
const texts = {
  ...{ channel: "telephone", cameAt: "", kind: "case", title: "", place: "", story: "" },
  ...{ people: "", when: "", figures: "", name: "", telephone: "", account: "", guardian: "" },
};
const ticks = { contact: false, nameShown: false, portrait: false, isUnder14: false };

type Given = {
  typed: typeof texts;
  ticked: typeof ticks;
  files: readonly DeskFile[];
};

const askedOf = (key: string, { typed, ticked, files }: Given) => {
  const { channel, cameAt, kind, title, place, story, people, when, figures } = typed;
  const { name, telephone, account, guardian } = typed;
  const { contact, nameShown, portrait, isUnder14 } = ticked;
  return {
    ...{ key, channel, cameAt },
    recommendation: { kind, title, place: { text: place }, story, people, when, figures, files },
    contact: { name, telephone, account, isUnder14, guardian },
    consents: { contact, name: nameShown, portrait },
  };
};

/** Number and code, to be read out once. */
function Receipt({ filed, base }: { filed: Filed; base: string }) {
  const { number, code } = filed;
  return (
    <section role="status">
      <p>{words.filed}</p>
      <dl className="gp-intake-receipt">
        <div>
          <dt>{words.number}</dt>
          <dd>{number}</dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>{`${code.slice(0, 4)} ${code.slice(4)}`}</dd>
        </div>
      </dl>
      <p>{words.once}</p>
      <p>
        <a href={`${base}/${number}`}>{words.open}</a> <a href={`${base}/new`}>{words.another}</a>
      </p>
    </section>
  );
}

/** Where the desk types in what came by telephone, Weibo or WeChat (rule O25). `formKey` is this form's alone. */
export function CallForm({ url, base, formKey }: { url: string; base: string; formKey: string }) {
  const [typed, setTyped] = useState(texts);
  const [ticked, setTicked] = useState(ticks);
  const [files, setFiles] = useState<DeskFile[]>([]);
  const [refusal, setRefusal] = useState("");
  const [filed, setFiled] = useState<Filed>();
  if (filed) return <Receipt filed={filed} base={base} />;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await deskRequest(url, askedOf(formKey, { typed, ticked, files }));
    const refused = refusalOf(answer);
    setRefusal(refused ?? "");
    if (refused === undefined) setFiled(answer.json as Filed);
  };
  const field = (name: keyof typeof texts, label: string, more = {}) => (
    <TypedField
      label={label}
      value={typed[name]}
      onType={(value) => setTyped({ ...typed, [name]: value })}
      {...more}
    />
  );
  const tick = (name: keyof typeof ticks, label: string) => (
    <label>
      <input
        type="checkbox"
        checked={ticked[name]}
        onChange={({ target }) => setTicked({ ...ticked, [name]: target.checked })}
      />
      {label}
    </label>
  );
  const { web: _, street: __, ...channels } = words.channels;
  return (
    <form className="gp-intake-form" onSubmit={send} noValidate>
      {field("channel", words.channel, { options: Object.entries(channels) })}
      {field("cameAt", words.cameAt, { type: "datetime-local" })}
      {field("kind", words.kind, { options: Object.entries(formWords.kinds) })}
      {field("title", formWords.title, { help: formWords.titleHelp })}
      {field("place", formWords.place, { help: formWords.placeHelp })}
      {field("story", formWords.story, { help: formWords.storyHelp, rows: 8 })}
      {field("people", formWords.people)}
      {field("when", formWords.when)}
      {field("figures", formWords.figures)}
      <DeskFiles url={`${url}/files`} files={files} onChange={setFiles} />
      <fieldset>
        <legend>{words.contact}</legend>
        <p>{words.contactHelp}</p>
        {field("name", words.name)}
        {field("telephone", words.telephone, { type: "tel" })}
        {field("account", words.account)}
        {tick("isUnder14", words.isUnder14)}
        {ticked.isUnder14 && field("guardian", words.guardian)}
      </fieldset>
      <fieldset>
        <legend>{words.read}</legend>
        <details>
          <summary>{notice.title}</summary>
          {notice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
        {tick("contact", words.consentContact)}
        {tick("nameShown", words.consentName)}
        {tick("portrait", words.consentPortrait)}
      </fieldset>
      <p role="alert" className="gp-intake-said">
        {refusal}
      </p>
      <button type="submit" className="btn btn--style-primary">
        {words.submit}
      </button>
    </form>
  );
}
