import { environment } from "#leaves/environment.ts";
import { servePublic } from "./servePublic.ts";

/** The vote endpoint as a process of its own: `npm run voting`. */
servePublic({ name: "voting", port: environment("VOTING_PORT").VOTING_PORT });
