import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { channelsOf } from "./channels.ts";
import { plainHead } from "./head.ts";

/** The page that links for people who check a text are filled into. */
export const factCheckPage = ({ settings }: Library) => ({
  head: plainHead({
    path: paths.factCheck(),
    title: "核稿与确认",
    description: "受邀核对稿件、确认是否参评的人在这里答复。",
    // What is filled in has an address that is nobody else's.
    hidden: true,
    showsCode: true,
  }),
  channels: channelsOf(settings),
});

export type FactCheckPage = ReturnType<typeof factCheckPage>;
