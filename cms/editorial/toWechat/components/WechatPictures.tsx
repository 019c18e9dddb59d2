import type { WechatPicture } from "../wechatArticle.ts";
import { wording as words } from "../wording.ts";

/** What has to be uploaded by hand, in the order of the text. */
export function WechatPictures({ pictures, code }: { pictures: WechatPicture[]; code: string }) {
  return (
    <section>
      <h2>{words.pictures}</h2>
      {pictures.length === 0 && <p>{words.noPictures}</p>}
      <ul className="gp-wechat-pictures">
        {pictures.map(({ number, alt, words: below, href }) => (
          <li key={number}>
            {/* biome-ignore lint/performance/noImgElement: a private file behind a right, which no optimiser may keep. */}
            <img src={href} alt={alt} loading="lazy" />
            <span>
              <strong>{number === 0 ? words.cover : words.place(number)}</strong> {below}
            </span>
            <a
              className="btn btn--style-secondary"
              href={href}
              download={`${number === 0 ? words.cover : words.place(number)}.jpg`}
            >
              {words.download}
            </a>
          </li>
        ))}
        <li>
          {/* biome-ignore lint/performance/noImgElement: the address holds the picture itself. */}
          <img src={code} alt={words.code} />
          <span>
            <strong>{words.code}</strong> {words.codeHelp}
          </span>
          <a className="btn btn--style-secondary" href={code} download={`${words.code}.png`}>
            {words.download}
          </a>
        </li>
      </ul>
    </section>
  );
}
