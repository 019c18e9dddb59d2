import { DeskTable } from "#panelKit/DeskTable.tsx";
import type { SlipStage } from "../slip.ts";
import { wording as words } from "../wording.ts";

/** Who signed which stage, when, with which words and on which text. */
export const SlipStages = ({ stages }: { stages: readonly SlipStage[] }) =>
  stages.length === 0 ? (
    <p>{words.none}</p>
  ) : (
    <DeskTable
      columns={words.stageColumns}
      rows={stages.map(({ name, note, by, at, took, hash }) => [
        name,
        note,
        by || words.unsigned,
        at,
        took,
        hash,
      ])}
    />
  );
