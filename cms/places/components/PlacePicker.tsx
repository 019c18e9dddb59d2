"use client";
import {
  FieldDescription,
  FieldError,
  FieldLabel,
  fieldBaseClass,
  ReactSelect,
  type ReactSelectOption,
  useField,
  withCondition,
} from "@payloadcms/ui";
import type { RelationshipFieldClientProps } from "payload";
import { useState } from "react";
import { useChosenPlaces, usePlaceSearch } from "./usePlaces.ts";
import "./placePicker.css";

type Value = number | number[] | null | undefined;
type Props = RelationshipFieldClientProps & { levels?: string[] };

const idsOf = (value: Value): number[] =>
  Array.isArray(value) ? value : typeof value === "number" ? [value] : [];

/** Clearing the field hands over nothing at all. */
const chosenIds = (options: ReactSelectOption | ReactSelectOption[] | null): number[] =>
  (Array.isArray(options) ? options : options ? [options] : []).map(({ value }) => Number(value));

/**
 * Picks places by name, pinyin or initials. Payload's own picker filters what the server found once more by the visible
 * label, so that spelled searches find nothing there.
 */
function PickPlace({ field, levels = [], path: fieldPath, readOnly }: Props) {
  const { disabled, path, setValue, showError, value } = useField<Value>({
    potentiallyStalePath: fieldPath,
  });
  const [words, setWords] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const found = usePlaceSearch({ words, levels, isOpen });
  const chosen = useChosenPlaces(idsOf(value));
  const isMulti = field.hasMany === true;
  const choose = (options: ReactSelectOption | ReactSelectOption[] | null) => {
    const ids = chosenIds(options);
    setValue(isMulti ? ids : (ids[0] ?? null));
  };
  const classes = [fieldBaseClass, "relationship", "place-picker", showError && "error"]
    .filter(Boolean)
    .join(" ");
  return (
    <div
      className={classes}
      id={`field-${path.replaceAll(".", "__")}`}
      style={{ flex: "1 1 auto" }}
    >
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className={`${fieldBaseClass}__wrap`}>
        <FieldError path={path} showError={showError} />
        <ReactSelect
          disabled={readOnly === true || disabled}
          filterOption={() => true}
          isMulti={isMulti}
          isSortable={isMulti}
          onChange={choose}
          onInputChange={setWords}
          onMenuOpen={() => setIsOpen(true)}
          options={found}
          showError={showError}
          value={isMulti ? chosen : chosen[0]}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  );
}

export const PlacePicker = withCondition(PickPlace);
