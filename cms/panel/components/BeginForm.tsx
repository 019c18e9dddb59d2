"use client";

import { useDocumentDrawerContext } from "@payloadcms/ui";
import { useRouter } from "next/navigation.js";
import { type FormEvent, useId, useState } from "react";
import { postJson } from "#people/components/postJson.ts";
import type { Beginning } from "./beginning.ts";
import { panelWording } from "./panelWording.ts";

type Made = { doc?: { id: number } };

/** Asks for the title and makes the draft; in a drawer the drawer goes on with it, else the page of the draft opens. */
export function BeginForm({
  admin,
  collection,
  field,
  help,
  initialData,
  label,
  language,
  maxLength,
}: Beginning & { admin: string; language: string; initialData?: Record<string, unknown> }) {
  const words = panelWording(language).begin;
  const id = useId();
  const router = useRouter();
  const { drawerSlug, onSave } = useDocumentDrawerContext();
  const [title, setTitle] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const make = async (): Promise<void> => {
    const data = { ...initialData, [field]: title.trim(), _status: "draft" };
    const { body, message } = await postJson(
      `/api/${collection}?draft=true&depth=0`,
      data,
      language,
    );
    const { doc } = body as Made;
    if (!doc) {
      setProblem(message || words.failed);
      setBusy(false);
    } else if (drawerSlug && onSave) {
      onSave({ doc, operation: "create" } as Parameters<typeof onSave>[0]);
    } else {
      router.push(`${admin}/collections/${collection}/${doc.id}`);
    }
  };

  const begin = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setProblem(undefined);
    void make();
  };

  return (
    <form className="gp-begin" onSubmit={begin}>
      <label htmlFor={id}>{label}</label>
      <input
        // biome-ignore lint/a11y/noAutofocus: the page has this one thing to do
        autoFocus
        aria-describedby={`${id}-help`}
        autoComplete="off"
        id={id}
        maxLength={maxLength}
        name={field}
        onChange={(event) => setTitle(event.target.value)}
        required
        value={title}
      />
      <p id={`${id}-help`}>
        {help}
        {words.help}
      </p>
      {problem && <p role="alert">{problem}</p>}
      <button className="gp-button" disabled={isBusy || title.trim() === ""} type="submit">
        {words.begin}
      </button>
    </form>
  );
}
