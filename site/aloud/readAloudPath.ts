/** Address of the script that the read-aloud button loads, a file of `site/public`. */
export const readAloudPath = "/read-aloud.js";
