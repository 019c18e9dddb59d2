import { type Takedown, takedownList } from "#web/takedowns/takedownList.ts";

/** What was taken down, as `web` asks for it. */
export const takedownsOf =
  (...entries: Takedown[]) =>
  async () =>
    takedownList(entries);
