/** Something the operator can mend: shown as its message alone, never with a stack. */
export class OperatorError extends Error {
  override name = "OperatorError";
}
