"use client";

import { useAuth, useConfig } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { deskRequest } from "#panelKit/deskRequest.ts";
import { type Beside, beatMs } from "../presenceRules.ts";
import { deskWording } from "../wording.ts";
import "./desk.css";

type Written = { id: number; title: string; people: Beside[] };

const words = deskWording.presence;

/** Above a list: which of its documents are being written, and by whom; for those only who may write some. */
export function PresenceList({ collection }: { collection: string }) {
  const { api, admin } = useConfig().config.routes;
  const { permissions } = useAuth();
  const mayWrite = Boolean(permissions?.collections?.[collection]?.update);
  const [documents, setDocuments] = useState<readonly Written[]>([]);
  useEffect(() => {
    if (!mayWrite) return;
    const look = async () => {
      const { status, json } = await deskRequest(`${api}/${collection}/presence`);
      if (status === 200) setDocuments((json as { documents: Written[] }).documents);
    };
    void look();
    const timer = setInterval(look, beatMs);
    return () => clearInterval(timer);
  }, [api, collection, mayWrite]);
  if (documents.length === 0) return null;
  return (
    <ul className="gp-presence" role="status" aria-label={words.list}>
      {documents.map(({ id, title, people }) => (
        <li key={id}>
          <a href={`${admin}/collections/${collection}/${id}`}>{title || words.untitled}</a>
          {"："}
          {people.map(words.isWriting).join("；")}
        </li>
      ))}
    </ul>
  );
}
