import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Inline } from "#site/inline.wire.ts";
import type { BlobStore } from "#storage/BlobStore.ts";
import type { PressDatabase } from "./pressDatabase.ts";
import type { Recorder } from "./recorder.ts";
import type { Renderer } from "./renderPage.ts";
import type { SidePress } from "./sidePress.ts";

/** What renders: a build of the site, and everything else that a page depends on beside the edition. */
export type PressSite = {
  key: string;
  fingerprint: string;
  inline: Inline;
  assets: string;
  render: Renderer;
};

/** Where the press works. */
export type Press = {
  database: PressDatabase;
  store: EditionStore;
  site: PressSite;
  blobs: BlobStore;
  /** The bytes of a picture by its file name; undefined when it is not there. */
  readMedia: (name: string) => Promise<Uint8Array | undefined>;
  /** The bytes of a cover by its file name, once it is drawn. */
  readCover: (name: string) => Uint8Array | undefined;
  record: Recorder["record"];
  /** Another process that makes pages of the same store, for jobs of very many. */
  side?: SidePress;
};
