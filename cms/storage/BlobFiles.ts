/** Blobs as files of this machine, for who sends them from the disk. */
export type BlobFiles = {
  /** Where the blob lies on this machine; undefined when nothing has that name. Rejects when that cannot be told now. */
  fileOf(name: string): Promise<string | undefined>;
};
