import { orderScript } from "./campaign/orderScript.ts";
import { preferenceScript } from "./frame/preferenceScript.ts";
import { myStreetScript } from "./myStreet/myStreetScript.ts";
import { asksScript } from "./search/asksScript.ts";
import { shareScript } from "./wechat/shareScript.ts";

/** Our scripts that stand in pages as they are. The build allows them by their hashes, and no others of ours. */
export const inlineScripts = {
  asksScript,
  orderScript,
  preferenceScript,
  myStreetScript,
  shareScript,
} as const;
