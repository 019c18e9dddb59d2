import { openEditionStore } from "#edition/library/editionStore.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { bigEdition } from "./bigEdition.ts";

/** Fills a new store with an edition of so many stories, and ends: `node tests/bench/build/fill.ts <file> <stories>`. */
const [file = "", stories = ""] = process.argv.slice(2);
const store = openEditionStore(file);
fillStore(store, bigEdition(Number(stories)));
store.close();
