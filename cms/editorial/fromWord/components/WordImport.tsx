"use client";

import { stepWords as words } from "../words.ts";
import type { WordView } from "../wordView.ts";
import { useWordStep } from "./useWordStep.tsx";
import { wordRequest } from "./wordRequest.ts";

/** A document from Word on its way into a draft: chosen or dropped, looked at, confirmed. `url` is where it is taken over. */
export function WordImport({
  url,
  view,
  onDone,
}: {
  url: string;
  view?: Pick<WordView, "base" | "stands">;
  onDone: (id: number) => void;
}) {
  const { begin, review, busy, problem } = useWordStep({
    stands: view?.stands,
    onDone: (json) => onDone((json as { id: number }).id),
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    begin({
      read: (asked) => wordRequest(`${url}/reading`, { file, asked }),
      confirm: (asked) => wordRequest(url, { file, asked, ...(view && { base: view.base }) }),
    });
  };
  if (review) return review;
  return (
    <fieldset
      className="gp-word-drop"
      aria-label={words.choose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      <label>
        {words.choose}
        <input
          type="file"
          accept=".docx,.doc"
          disabled={busy !== ""}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            take(file);
          }}
        />
      </label>
      <p>{view ? words.dropDraft : words.drop}</p>
      <p role="status">{busy}</p>
      <p role="alert">{problem}</p>
    </fieldset>
  );
}
