import type { RelationshipField } from "payload";
import type { Place } from "./place.wire.ts";

/** Lets a relationship to places be picked by name, pinyin or initials, of the given levels or of any. */
export const placePicker = (levels: readonly Place["level"][] = []) =>
  ({
    Field: {
      path: "/places/components/PlacePicker.tsx#PlacePicker",
      clientProps: { levels: [...levels] },
    },
  }) satisfies NonNullable<RelationshipField["admin"]>["components"];
