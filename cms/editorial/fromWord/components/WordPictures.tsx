import type { WordReading } from "../wordReading.ts";
import { stepWords as words } from "../words.ts";
import { SmallPicture } from "./SmallPicture.tsx";

export type PictureText = { isTaken: boolean; alt: string; caption: string; credit: string };

const parts = ["alt", "caption", "credit"] as const;

/** The pictures of a document, each with what is asked of it. */
export function WordPictures({
  pictures,
  texts,
  onChange,
}: {
  pictures: WordReading["pictures"];
  texts: ReadonlyMap<string, PictureText>;
  onChange: (part: string, text: PictureText) => void;
}) {
  return (
    <ol className="gp-word-pictures">
      {pictures.map(({ part, thumbnail }) => {
        const text = texts.get(part);
        if (!thumbnail || !text) return <li key={part}>{words.noPicture}</li>;
        return (
          <li key={part}>
            <SmallPicture source={thumbnail} />
            <label>
              <input
                type="checkbox"
                checked={text.isTaken}
                onChange={({ target }) => onChange(part, { ...text, isTaken: target.checked })}
              />{" "}
              {words.takePicture}
            </label>
            {text.isTaken &&
              parts.map((name) => (
                <label key={name}>
                  {words[name]}
                  <input
                    value={text[name]}
                    maxLength={name === "credit" ? 80 : 200}
                    onChange={({ target }) => onChange(part, { ...text, [name]: target.value })}
                  />
                </label>
              ))}
          </li>
        );
      })}
    </ol>
  );
}
