import type { StageKey } from "../review/chainConfig.ts";
import type { Slip } from "./slip.ts";
import { wording } from "./wording.ts";

const signed = ({ stages }: Slip, key: StageKey): string => {
  const found = stages.find(({ stage }) => stage === key);
  if (!found) return "";
  return found.by === "" ? wording.unsigned : `${found.by} ${found.at}`;
};

const rowOf = (slip: Slip): (string | number)[] => [
  slip.number,
  slip.kind,
  slip.text.title,
  slip.text.characters,
  slip.pictures.length,
  slip.maker,
  slip.submitted?.by ?? "",
  slip.submitted?.at ?? "",
  signed(slip, "first"),
  signed(slip, "second"),
  signed(slip, "final"),
  slip.returns.length,
  slip.urgent ? `${slip.urgent.what}：${slip.urgent.note}` : "",
  slip.urgent ? wording.due(slip.urgent.due, slip.urgent.open) : "",
  slip.reporting.verification,
  slip.reporting.proofreader,
  slip.published?.by ?? "",
  slip.published?.at ?? "",
  slip.address,
  slip.hash,
];

/** The sheets of a month as a table: one line each, with a head. */
export const slipTable = (slips: readonly Slip[]) => [wording.columns, ...slips.map(rowOf)];
