import type { DataFigure } from "#content/body.wire.ts";
import { storyWording } from "./storyWording.ts";

const noteOf = ({ asOf, source }: DataFigure): string | undefined => {
  const parts = [
    asOf && `${storyWording.asOf}${asOf}`,
    source && `${storyWording.source}：${source}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("，") : undefined;
};

/** Figures with their date and source: said once below all of them where they agree, else under each. */
export const figureNotes = <F extends DataFigure>(figures: readonly F[]) => {
  const notes = figures.map(noteOf);
  const [first] = notes;
  const agree = notes.every((note) => note === first);
  return {
    figures: figures.map((figure, index) => ({
      ...figure,
      note: agree ? undefined : notes[index],
    })),
    note: agree ? first : undefined,
  };
};
