"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { type DeskAnswer, deskRequest, messageOf } from "./deskRequest.ts";

/** A tab of a document: what its endpoint answered, or what stands in its place until then, and where there is nothing to show. */
type DocumentTab<View> = {
  url: string;
  /** Address of the document below the collections, such as `cases/3`. */
  document: string;
  load: () => Promise<void>;
} & ({ view: View; instead?: never } | { view?: never; instead: ReactNode });

/** Asks the endpoint `/:id/<part>` of the document that is open, with the words for one that was never saved and for the time until there is an answer. */
export function useDocumentTab<View>(
  part: string,
  options: { className: string; saveFirst: string; loading: string },
): DocumentTab<View> {
  const { className, saveFirst, loading } = options;
  const { collectionSlug = "", id } = useDocumentInfo();
  const { config } = useConfig();
  const document = `${collectionSlug}/${id}`;
  const url = `${config.routes.api}/${document}/${part}`;
  const [answer, setAnswer] = useState<DeskAnswer>();
  const load = useCallback(async () => {
    if (id !== undefined) setAnswer(await deskRequest(url));
  }, [url, id]);
  useEffect(() => {
    void load();
  }, [load]);

  const tab = { url, document, load };
  if (answer?.status === 200) return { ...tab, view: answer.json as View };
  const words = id === undefined ? saveFirst : answer ? messageOf(answer.json) : loading;
  return { ...tab, instead: <output className={className}>{words}</output> };
}
