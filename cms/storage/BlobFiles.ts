/** Blobs as files of this machine, for who sends them from the disk. */
export type BlobFiles = {
  /** Where the blob lies on this machine; undefined when nothing has that name. Rejects when that cannot be told now. */
  fileOf(name: string): Promise<string | undefined>;
  /** Copies of a store elsewhere; undefined where the blobs themselves lie on this machine. */
  copies?: {
    /** Fetches blobs before they are asked for; names that are nowhere are left out. Rejects when the store cannot be asked. */
    bring(names: Iterable<string>): Promise<void>;
    /** Gives up copies that are not needed and are older than an instant (ms). */
    forget(isNeeded: (name: string) => boolean, before: number): Promise<void>;
  };
};
