import { commitBeforeNewestMigration } from "./previousVersion.ts";
import { drillUpgrade } from "./run.ts";

/**
 * `npm run upgrade:drill -- COMMIT`: upgrades a service from a commit (by default the one before the newest migration) to the code that lies here, under readers
 * and voters, and back again.
 */
const from = process.argv[2] ?? (await commitBeforeNewestMigration());
const drill = await drillUpgrade({
  from,
  pauseMs: 2_000,
  onStep: (step) => console.error(step),
});
for (const line of drill.wrong) console.error(line);
console.log(
  JSON.stringify({
    from: from.slice(0, 8),
    migrated: drill.migrated,
    pages: drill.pages,
    wrong_pages: drill.wrongPages,
    votes: drill.votes,
    acked: drill.acked,
    repeated: drill.repeated,
    refused: drill.refused,
    unsettled: drill.unsettled,
    lost: drill.lost,
    doubled: drill.doubled,
    published_on: drill.published,
  }),
);
const { wrongPages, unsettled, lost, doubled, published, votes, pages } = drill;
const isSound = wrongPages + unsettled + lost + doubled === 0 && published === 2;
process.exitCode = isSound && votes > 0 && pages > 0 ? 0 : 1;
