"use client";

import { useRouter } from "next/navigation.js";
import { stepWords as words } from "../words.ts";
import { WordImport } from "./WordImport.tsx";

/** The other way in which a story begins: from a document. The page of the draft opens when it is made. */
export function WordBegin({ admin, collection }: { admin: string; collection: string }) {
  const router = useRouter();
  return (
    <section className="gp-word-begin" aria-label={words.begin}>
      <h2>{words.begin}</h2>
      <WordImport
        url={`/api/${collection}/word`}
        onDone={(id) => router.push(`${admin}/collections/${collection}/${id}`)}
      />
    </section>
  );
}
