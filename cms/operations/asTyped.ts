import { environment } from "#leaves/environment.ts";

/** Printed for somebody to fill in, without an installation's settings. */
const printers = /^(?:db:roles|votes:key|intake:keys)$/;

/**
 * What an operator is told to type, in the form that works there: whoever typed `gridpress doctor` is told of `gridpress migrate`, and not of an `npm run migrate` that would
 * know nothing of the settings.
 */
export function asTyped(text: string): string {
  const { GRIDPRESS_WRAPPED: isWrapped } = environment("GRIDPRESS_WRAPPED");
  if (!isWrapped) return text;
  return text.replace(/npm run ([a-z][\w:]*)(?:( \[?)-- )?/g, (typed, command, before = "") =>
    printers.test(command) ? typed : `gridpress ${command}${before}`,
  );
}
