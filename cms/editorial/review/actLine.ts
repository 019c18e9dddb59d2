import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import type { Act } from "./act.ts";
import { wording } from "./wording.ts";

/** An act as a line of the chain. */
export type ActLine = {
  id: number;
  what: string;
  by: string;
  at: string;
  note: string;
  hash: string;
};

const whatOf = (act: Act): string => {
  const what = wording.acts[act.kind];
  if (act.kind === "sign")
    return `${what} ${wording.stages[act.stage]}${act.isLate ? "（补审）" : ""}`;
  if (act.kind === "return") {
    const to = act.to === undefined ? "" : `到${wording.stages[act.to]}`;
    return `${what}${to}（${wording.returnClasses[act.returnClass]}）`;
  }
  if (act.kind === "urgent") return `${what}（${wording.urgentClasses[act.urgentClass]}）`;
  if (act.kind === "plan") return `${what} ${shanghaiStamp(new Date(act.due))}`;
  return what;
};

export const hashOf = (act: Act) => ("hash" in act ? act.hash : undefined);

const noteOf = (act: Act): string => {
  if (act.kind === "submit" && act.asks)
    return [act.note, wording.asks(act.asks.name, act.asks.stage)].filter(Boolean).join("\n");
  if (act.kind === "sign" && act.checked?.length)
    return [act.note, wording.checked(act.checked.map((point) => wording.checkNames[point]))].join(
      "\n",
    );
  if (act.kind === "unplan") return wording.unplanned[act.why];
  if (act.kind === "missed") return wording.missed[act.why];
  return "note" in act ? act.note : "";
};

/** An act as the tab tells it. */
export const lineOf = (act: Act): ActLine => ({
  id: act.id,
  what: whatOf(act),
  by: wording.signer(act),
  at: shanghaiStamp(new Date(act.at)),
  note: noteOf(act),
  hash: hashOf(act)?.slice(0, 8) ?? "",
});
