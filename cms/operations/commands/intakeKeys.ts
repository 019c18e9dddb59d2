import { contactKeys } from "#intake/contactSeal.ts";

/** Prints a new pair of keys for contact data, as lines of an environment file. */
const { publicKey, privateKey } = contactKeys();
console.log(`INTAKE_PUBLIC_KEY=${publicKey}\nINTAKE_PRIVATE_KEY=${privateKey}`);
