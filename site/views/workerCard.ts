import type { Picture } from "#content/media.wire.ts";
import type { Worker } from "#content/subjects.wire.ts";
import { workerPosts } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { placeInWords } from "./places.ts";

/** A worker as lists and name cards show them. */
export type WorkerCard = {
  href: string;
  name: string;
  post: string;
  /** Place and grid in words. */
  place: string | undefined;
  grid: string | undefined;
  duties: readonly string[];
  phone: string | undefined;
  summary: string;
  portrait: Picture | undefined;
  sample: boolean;
};

/** The card of a worker. */
export const workerCard = (library: Library, worker: Worker): WorkerCard => ({
  href: paths.worker(worker.slug),
  name: worker.name,
  post: labelOf(workerPosts, worker.post),
  place: placeInWords(library, worker.places),
  grid: worker.grid,
  duties: worker.duties,
  phone: worker.phone,
  summary: worker.summary,
  portrait: worker.portrait,
  sample: worker.sample,
});
