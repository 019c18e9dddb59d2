/** Address of the script that the read-aloud button loads. */
export const readAloudPath = "/read-aloud.js";
