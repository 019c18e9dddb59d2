import type { PayloadRequest } from "payload";
import sharp from "sharp";
import type { Body } from "#content/body.wire.ts";
import type { Picture } from "#content/media.wire.ts";
import type { Credit, Origin } from "#content/story.wire.ts";
import type { StoryCollection } from "#content/storyCollections.ts";
import { creditRoles } from "#content/vocabulary.ts";
import { environment } from "#leaves/environment.ts";
import { labelOf } from "#leaves/options.ts";
import { qrCode } from "#leaves/qrCode.ts";
import { readableError } from "#leaves/readableError.ts";
import { liveForm } from "../review/documentNow.ts";
import { numberedPictures } from "./articleRules.ts";
import type { WechatArticle } from "./wechatArticle.ts";
import { wording } from "./wording.ts";

/** What of a story's form goes along; its other fields are the site's. */
type StoryForm = {
  kicker?: string;
  headline: string;
  deck?: string;
  cover?: Picture;
  body: Body;
  credits: Credit[];
  origin: Origin;
  transcript?: { speaker: string; text: string }[];
  address: string;
};

/** Side of the code in pixels: sharp in print as well. */
const codeSide = 600;

async function codePicture(address: string): Promise<string> {
  const { size, path } = qrCode(address);
  const box = `viewBox="0 0 ${size} ${size}" width="${codeSide}" height="${codeSide}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  return `data:image/png;base64,${png.toString("base64")}`;
}

/** The text that readers have of a story, for a 公众号; 409 while they have none (rule R35). */
export async function readArticle(
  req: PayloadRequest,
  asked: { collection: StoryCollection; id: number },
): Promise<WechatArticle> {
  const form = (await liveForm(req, asked)) as StoryForm | undefined;
  if (!form) throw readableError(wording.notLive, 409);
  const { kicker = "", headline, deck = "", cover, body, credits, origin, transcript = [] } = form;
  const { SITE_ORIGIN } = environment("SITE_ORIGIN");
  const { name } = await req.payload.findGlobal({ slug: "site-settings", depth: 0, req });
  const address = new URL(form.address, SITE_ORIGIN).href;
  return {
    ...{ kicker, headline, deck, body, address },
    credits: credits.map(({ role, names }) => `${labelOf(creditRoles, role)}　${names.join("　")}`),
    origin: origin.kind === "reprint" ? wording.reprint(origin.source, origin.author) : "",
    turns: transcript.map(({ speaker, text }) => ({ speaker, text })),
    pictures: numberedPictures({ cover, body }),
    site: name,
    code: await codePicture(address),
  };
}
