"use client";

import { useState } from "react";
import { wordRequest } from "#editorial/fromWord/components/wordRequest.ts";
import type { GivenFile } from "../desk/takenFiles.ts";
import { deskWords } from "../deskWording.ts";
import { fileLimits } from "../fileRules.ts";
import { sizeWords } from "../fileWording.ts";
import { formWords } from "../wording.ts";
import { TypedField } from "./TypedField.tsx";

/** A file with what is said of it; whether the people in a picture agreed is empty until somebody says. */
export type DeskFile = GivenFile & { caption: string; by: string; agreed: string };

const words = deskWords.giveFiles;
const isPicture = ({ kind }: GivenFile) => kind !== "docx" && kind !== "pdf";

type Props = { url: string; files: readonly DeskFile[]; onChange: (files: DeskFile[]) => void };

/** Where the desk gives pictures and a document that came in a message (rules O25 and O52). */
export function DeskFiles({ url, files, onChange }: Props) {
  const [said, setSaid] = useState({ busy: "", refusals: [] as string[] });
  const give = async (chosen: FileList | null, place: "picture" | "document") => {
    let all = [...files];
    const refusals: string[] = [];
    for (const file of [...(chosen ?? [])]) {
      const ofPlace = all.filter((one) => isPicture(one) === (place === "picture")).length;
      if (ofPlace >= (place === "picture" ? fileLimits.pictures : 1)) {
        refusals.push(words.many);
        break;
      }
      setSaid({ busy: words.sending(file.name), refusals });
      const { json, refusal } = await wordRequest(url, { file, asked: { place } });
      const given = json as GivenFile;
      if (refusal !== undefined) refusals.push(`${file.name}：${refusal}`);
      else if (!all.some(({ hash }) => hash === given.hash)) {
        const agreed = place === "document" ? "nobody" : "";
        all = [...all, { ...given, caption: "", by: "", agreed }];
        onChange(all);
      }
    }
    setSaid({ busy: "", refusals });
  };
  const change = (hash: string, more: Partial<DeskFile>) =>
    onChange(files.map((file) => (file.hash === hash ? { ...file, ...more } : file)));
  const chooser = (place: "picture" | "document") => (
    <label>
      {words[place]}
      <input
        type="file"
        accept={place === "picture" ? "image/jpeg,image/png,image/webp" : ".docx,.pdf"}
        multiple={place === "picture"}
        disabled={said.busy !== ""}
        onChange={async ({ target }) => {
          await give(target.files, place);
          target.value = "";
        }}
      />
    </label>
  );
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <p>{words.help}</p>
      {files.map((file) => (
        <div key={file.hash}>
          <p>
            {`${file.name}（${sizeWords(file.bytes)}） `}
            <button
              type="button"
              className="btn btn--style-secondary btn--size-small"
              onClick={() => onChange(files.filter(({ hash }) => hash !== file.hash))}
            >
              {words.remove}
            </button>
          </p>
          {isPicture(file) && (
            <>
              <TypedField
                label={formWords.caption}
                value={file.caption}
                onType={(caption) => change(file.hash, { caption })}
              />
              <TypedField
                label={formWords.by}
                value={file.by}
                onType={(by) => change(file.hash, { by })}
              />
              <TypedField
                label={formWords.agreed}
                value={file.agreed}
                options={[["", words.choose], ...Object.entries(formWords.agreedChoices)]}
                onType={(agreed) => change(file.hash, { agreed })}
              />
            </>
          )}
        </div>
      ))}
      {chooser("picture")}
      {chooser("document")}
      <p role="status">{said.busy}</p>
      <p role="alert" className="gp-intake-said">
        {said.refusals.join("\n")}
      </p>
    </fieldset>
  );
}
