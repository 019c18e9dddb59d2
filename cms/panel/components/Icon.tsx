import { Mark } from "./Mark.tsx";

/** Home mark at the top of every page of the panel. */
export function Icon() {
  return <Mark size="100%" />;
}
