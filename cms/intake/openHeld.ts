import { environment } from "#leaves/environment.ts";
import { openContact } from "./contactSeal.ts";

/** Opens contact data with the private key of this process; with the one before it, while that is kept, what was sealed to its public half. */
export function openHeld({ sealed, key }: { sealed: Buffer; key: string }): string {
  const { INTAKE_PRIVATE_KEY: own, INTAKE_PRIVATE_KEY_BEFORE: former } = environment(
    "INTAKE_PRIVATE_KEY",
    "INTAKE_PRIVATE_KEY_BEFORE",
  );
  if (former === undefined) return openContact(sealed, own, key);
  try {
    return openContact(sealed, own, key);
  } catch {
    return openContact(sealed, former, key);
  }
}
