"use client";
import {
  FieldDescription,
  FieldError,
  FieldLabel,
  fieldBaseClass,
  useField,
  withCondition,
} from "@payloadcms/ui";
import type { JSONFieldClientProps } from "payload";
import type { ClipboardEvent } from "react";
import {
  pastedCells,
  withCells,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from "../tableEdits.ts";
import { cellsOf } from "../tableRules.ts";
import { wording } from "../wording.ts";
import "./tableCells.css";

const words = wording.table;

/** A grid of cells to type into; what a spreadsheet copied is spread over the cells from the one that it is pasted into. */
function EditCells({ field, path: fieldPath, readOnly }: JSONFieldClientProps) {
  const { disabled, path, setValue, showError, value } = useField<unknown>({
    potentiallyStalePath: fieldPath,
  });
  const rows = cellsOf(value) ?? [];
  const isClosed = readOnly === true || disabled;
  const paste = (event: ClipboardEvent, at: { row: number; column: number }) => {
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    if (!cells || isClosed) return;
    event.preventDefault();
    setValue(withCells(rows, at, cells));
  };
  return (
    <div className={`${fieldBaseClass} table-cells`} id={`field-${path.replaceAll(".", "__")}`}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className={`${fieldBaseClass}__wrap`}>
        <FieldError path={path} showError={showError} />
        <div className="table-cells-grid">
          <table>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
                <tr key={at}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same for cells
                    <td key={column}>
                      <textarea
                        aria-label={words.cell(at + 1, column + 1)}
                        disabled={isClosed}
                        id={`field-${[path, at, column].join(".").replaceAll(".", "__")}`}
                        onChange={({ target }) =>
                          setValue(withCells(rows, { row: at, column }, [[target.value]]))
                        }
                        onPaste={(event) => paste(event, { row: at, column })}
                        rows={1}
                        value={cell}
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      disabled={isClosed || rows.length < 2}
                      onClick={() => setValue(withoutRow(rows, at))}
                      type="button"
                    >
                      {words.removeRow}
                    </button>
                  </td>
                </tr>
              ))}
              <tr>
                {(rows[0] ?? []).map((_, column, { length }) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same for columns
                  <td key={column}>
                    <button
                      disabled={isClosed || length < 2}
                      onClick={() => setValue(withoutColumn(rows, column))}
                      type="button"
                    >
                      {words.removeColumn}
                    </button>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
        <p>
          <button disabled={isClosed} onClick={() => setValue(withRow(rows))} type="button">
            {words.addRow}
          </button>{" "}
          <button disabled={isClosed} onClick={() => setValue(withColumn(rows))} type="button">
            {words.addColumn}
          </button>
        </p>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  );
}

export const TableCells = withCondition(EditCells);
