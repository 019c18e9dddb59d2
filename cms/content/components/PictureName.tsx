"use client";

import { useField } from "@payloadcms/ui";
import type { UploadFieldClientProps } from "payload";
import { useEffect, useState } from "react";

type Named = { alt?: string; sentName?: string | null };

const nameOf = ({ alt, sentName }: Named): string => [sentName, alt].filter(Boolean).join(" · ");

/** Below a chosen picture: what the file was called and what it shows, where Payload would print the hash that it is stored under. */
export function PictureName({ path }: Pick<UploadFieldClientProps, "path">) {
  const { value } = useField<number | { id?: number } | null>({ path });
  const id = typeof value === "object" ? value?.id : value;
  const [name, setName] = useState("");
  useEffect(() => {
    const abort = new AbortController();
    setName("");
    if (id === undefined || id === null) return;
    fetch(`/api/media/${id}?depth=0`, { credentials: "include", signal: abort.signal })
      .then(async (response) => {
        if (response.ok) setName(nameOf((await response.json()) as Named));
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, [id]);
  return name === "" ? null : <p className="gp-picture-name">{name}</p>;
}
