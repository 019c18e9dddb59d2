import type { BlobStore } from "./BlobStore.ts";
import { openStore } from "./openStore.ts";
import { type StorageSettings, storageSettings } from "./storageSettings.ts";

/** Where pictures lie in the folder of data and in a store alike, as they were uploaded and in all their sizes. */
const folder = "media/";

/** Pictures by the name of their file, which holds a hash. They are no blobs of the tree: drafts' pictures are among them. */
export type MediaStore = Pick<BlobStore, "put" | "get" | "remove">;

/** The store of pictures that this process was told to use: `media` in the data folder, or beside the blobs in a store elsewhere. */
export function openMedia(settings: StorageSettings = storageSettings()): MediaStore {
  const store = openStore(settings);
  return {
    put: (name, content) => store.put(`${folder}${name}`, content),
    get: (name) => store.get(`${folder}${name}`),
    remove: (name) => store.remove(`${folder}${name}`),
  };
}
