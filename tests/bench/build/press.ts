import { openPress } from "#release/press/openPress.ts";
import { pressJob } from "#release/press/pressJob.ts";

/** Brings the tree of a data folder up to its edition, as the press beside the cms does, by one job or by all that it takes, and ends. */
const [siteRoot = "", jobs = "all"] = process.argv.slice(2);
const press = await openPress(siteRoot);
for (let left = 1; left > 0; ) {
  press.store.forget();
  ({ left } = await pressJob(press, { at: new Date() }));
  press.store.letGo();
  if (jobs === "first") break;
}
process.exit(0);
