import type { ChangeCursor } from "../tree/Tree.ts";

/** Up to where a copy has heard of changes, and of which records it was told by no commit that they are gone. */
export type CopyCursor = ChangeCursor & {
  gone: readonly string[];
  /** Stands for them where they are too many to be named. */
  mark?: string | undefined;
};

const mostNamed = 12;

const address = "/api/v1/[a-z0-9./-]{1,200}";
const form = new RegExp(
  `^([1-9]\\d{0,12})(${address})?((?:\\n${address}){0,${mostNamed}})(?:\\n([\\w.-]{1,40}))?$`,
);

/** A place in the order of changes as a text for addresses, which means nothing to who gets it. */
export const cursorText = ({ noted, path, gone, mark }: CopyCursor): string => {
  const names = gone.length > mostNamed ? [mark ?? ""] : gone;
  const place = `${noted}${path === "" ? "" : `/${path}`}`;
  return Buffer.from([place, ...names].join("\n")).toString("base64url");
};

/** The place that a text names; undefined for any other text. */
export function readCursor(text: string): CopyCursor | undefined {
  const [, noted, path = "", names = "", mark] =
    form.exec(Buffer.from(text, "base64url").toString()) ?? [];
  return noted === undefined
    ? undefined
    : { noted: Number(noted), path: path.slice(1), gone: names.split("\n").slice(1), mark };
}
