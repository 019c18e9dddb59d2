import { setImmediate as aTurn } from "node:timers/promises";
import type { Library } from "#edition/library/library.ts";
import { type CoverShape, coverFile, coverShapes } from "#site/found/coverFiles.ts";
import { coverAt } from "#site/views/covers.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";
import { type BlobsForPuts, putFile } from "./putFile.ts";
import type { Asked, Recorder } from "./recorder.ts";
import { type Renderer, renderPage } from "./renderPage.ts";

/** A page as it came out: its entry in the tree, what it asked for, and the files of its cover in both shapes. */
export type MadePage = { entry: ReleaseFile; asked: Asked; covers: string[] };

/** Makes the page at a site path and puts it among the blobs; `known` is the hash of what stands there. Throws a `ReleaseFault` that names the page. */
export type PageMaker = (sitePath: string, known: string | undefined) => Promise<MadePage>;

/**
 * One after the other, whoever comes: what a page asks for is noted for the one that is being rendered. Between two of them whatever else
 * waits is heard: a page that waits for no disk goes from promise to promise, and the answers of a side press would lie there unread.
 */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(aTurn).then(work);
    last = next.catch(() => undefined);
    return next;
  };
};

const coversOf = (library: Library, sitePath: string): string[] => {
  const facts = coverAt(library, sitePath);
  return facts
    ? (Object.keys(coverShapes) as CoverShape[]).map((shape) =>
        coverFile(facts, shape).path.slice(1),
      )
    : [];
};

/** Makes pages in this process, one after the other. */
export function pageMaker(options: {
  render: Renderer;
  library: Library;
  record: Recorder["record"];
  blobs: BlobsForPuts;
}): PageMaker {
  const { render, library, record, blobs } = options;
  const take = inTurn();
  return async (sitePath, known) => {
    const { value, asked } = await take(() =>
      record(async () => ({
        content: await renderPage(render, sitePath),
        covers: coversOf(library, sitePath),
      })),
    );
    const entry = await putFile(blobs, value.content, known);
    return { entry, asked, covers: value.covers };
  };
}
