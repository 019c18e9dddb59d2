"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import type { DuplicatesView, Side } from "../desk/duplicatesView.ts";
import { mergeWords as words } from "../desk/mergeWording.ts";

const Paper = ({ side, base, api }: { side: Side; base: string; api: string }) => (
  <article>
    <h3>
      <a href={`${base}/${side.number}`}>{side.number}</a> {side.title}
    </h3>
    <p>{[side.place, side.received, side.state].join(" · ")}</p>
    <p className="gp-intake-text">{side.story}</p>
    {side.pictures.map((hash) => (
      <a key={hash} href={`${api}/intake/${side.number}/files/${hash}`}>
        {/* biome-ignore lint/performance/noImgElement: a private file behind a right, which no optimiser may keep. */}
        <img
          src={`${api}/intake/${side.number}/files/${hash}`}
          alt={words.picture}
          loading="lazy"
        />
      </a>
    ))}
  </article>
);

/** What may be about the same thing, side by side, with the way to make one of two (rule O30). */
export function DuplicatesPart({
  view,
  base,
  api,
}: {
  view: DuplicatesView;
  base: string;
  api: string;
}) {
  const router = useRouter();
  const [refusal, setRefusal] = useState("");
  const { own, alike, merged, isGone } = view;
  if (alike.length === 0 && merged.length === 0) return null;
  const merge = async (number: string, into: string) => {
    setRefusal(refusalOf(await deskRequest(`${api}/intake/${number}/merge`, { into })) ?? "");
    router.refresh();
  };
  return (
    <section>
      <p role="alert" className="gp-intake-said">
        {refusal}
      </p>
      {alike.length > 0 && <h2>{words.title}</h2>}
      {alike.length > 0 && <p>{words.help}</p>}
      {alike.map(({ likeness, ...side }) => (
        <details key={side.number} className="gp-intake-pair">
          <summary>
            {`${side.number} ${side.title} · ${likeness.map((one) => words.likeness[one]).join("、")}`}
          </summary>
          <div>
            <Paper side={own} base={base} api={api} />
            <Paper side={side} base={base} api={api} />
          </div>
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() => void merge(side.number, own.number)}
          >
            {words.merge(side.number)}
          </button>
        </details>
      ))}
      {merged.length > 0 && <h2>{words.merged}</h2>}
      {merged.length > 0 && isGone && <p>{words.mergedGone}</p>}
      {merged.map((side) => (
        <details key={side.number}>
          <summary>{`${side.number} ${side.title}`}</summary>
          <Paper side={side} base={base} api={api} />
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() => void merge(side.number, "")}
          >
            {words.split(side.number)}
          </button>
        </details>
      ))}
    </section>
  );
}
