import type { Block, JSONField } from "payload";
import { cellsOf, tableProblem } from "../tableRules.ts";
import { tableHeads } from "../vocabulary.ts";
import { wording } from "../wording.ts";

const soundCells = (value: unknown): string | true => {
  const rows = cellsOf(value ?? []);
  if (!rows) return wording.tableProblems.shape;
  const problem = tableProblem(rows);
  return problem ? wording.tableProblems[problem] : true;
};

/** Rows of cells, as plain texts: Payload has no field for a grid. */
const cellsField: JSONField = {
  name: "rows",
  type: "json",
  required: true,
  defaultValue: [
    ["", ""],
    ["", ""],
  ],
  validate: soundCells,
  jsonSchema: {
    uri: "gridpress://table-rows.json",
    fileMatch: ["gridpress://table-rows.json"],
    schema: { type: "array", items: { type: "array", items: { type: "string" } } },
  },
  label: { zh: "表格内容", en: "Cells" },
  admin: {
    components: { Field: "/content/components/TableCells.tsx#TableCells" },
    description: {
      zh: "可把 Excel、WPS 或 Word 里选中的表格直接粘贴到任意一格。空行和右侧空列发布时会去掉。",
      en: "Cells of a spreadsheet can be pasted into any cell.",
    },
  },
};

/** Names and figures in rows and columns. */
export const tableBlock: Block = {
  slug: "table",
  interfaceName: "TableBlock",
  admin: { disableBlockName: true },
  labels: { singular: { zh: "表格", en: "Table" }, plural: { zh: "表格", en: "Tables" } },
  fields: [
    {
      name: "caption",
      type: "text",
      label: { zh: "表题", en: "Caption" },
      admin: {
        description: { zh: "表格说的是什么；可不填。", en: "What the table is about. Optional." },
      },
    },
    {
      name: "heads",
      type: "select",
      required: true,
      defaultValue: "row",
      options: [...tableHeads],
      label: { zh: "表头", en: "Heads" },
      admin: {
        description: {
          zh: "读屏软件会把表头和每一格连起来念，请如实选择。",
          en: "Which cells name the others.",
        },
      },
    },
    cellsField,
  ],
};
