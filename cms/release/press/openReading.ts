import type { EditionStore } from "#edition/library/editionStore.ts";
import { giveStore } from "#edition/library/givenStore.ts";
import { storeAt } from "#edition/library/storeAt.ts";
import { environment } from "#leaves/environment.ts";
import type { Inline } from "#site/inline.wire.ts";
import type { BlobStore } from "#storage/BlobStore.ts";
import { openBlobs } from "#storage/openBlobs.ts";
import { openSite } from "../siteBuild.ts";
import { type Recorder, recorder } from "./recorder.ts";
import type { Renderer } from "./renderPage.ts";

/** What a process needs to make pages: the edition, the site's build over it, and where contents go. */
export type Reading = {
  store: EditionStore;
  render: Renderer;
  inline: Inline;
  record: Recorder["record"];
  blobs: BlobStore;
};

/** Opens the edition in `EDITION_FILE` and a build of the site for this process; it shows a moment once it is told to `forget`. */
export async function openReading(siteRoot: string): Promise<Reading> {
  const { EDITION_FILE } = environment("EDITION_FILE");
  const { record, trace } = recorder();
  const store = storeAt(EDITION_FILE, trace);
  giveStore({ file: EDITION_FILE, store });
  store.letGo();
  return { store, record, blobs: openBlobs(), ...(await openSite(siteRoot)) };
}
