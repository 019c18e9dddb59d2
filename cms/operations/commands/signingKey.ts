import { newSigningKey } from "#voting/seals/signer.ts";

/** Prints a new key that seals and acts of campaigns are signed with, as a line of an environment file. */
console.log(`VOTING_SIGNING_KEY=${newSigningKey()}`);
