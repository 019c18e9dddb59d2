import type { Filing, RecordStore } from "#voting/acts/postgresRecordStore.ts";

type Acts = Awaited<ReturnType<RecordStore["signedActs"]>>;

/** Acts and objections in memory; the twin of the one in PostgreSQL. `isNotice` says whether objections are taken. */
export function createMemoryRecordStore(
  given: { acts?: Acts; isNotice?: () => boolean } = {},
): RecordStore & { filed: readonly Filing[] } {
  const filed: Filing[] = [];
  const { acts = [], isNotice = () => false } = given;
  return {
    filed,
    async signedActs() {
      return acts;
    },
    async fileObjection(filing) {
      const known = filed.findIndex(
        ({ campaign, key }) => campaign === filing.campaign && key === filing.key,
      );
      if (known !== -1) return known + 1;
      return isNotice() ? filed.push(filing) : undefined;
    },
  };
}
