import { generateFiles } from "../checks/generatedFiles.ts";
import { runCommand } from "../runCommand.ts";

/** Writes types and import map from the Payload configuration: `npm run generate`. */
await runCommand(generateFiles);
