import { aDrawing } from "../uploads.ts";
import { long, more, wordStyles } from "./sampleParts.ts";
import { partXml, wordFile } from "./wordFile.ts";
import { del, ins, p, picture, r } from "./wordXml.ts";

/** A story as a street sends it: title, by-line, two paragraphs, a picture with its caption, a tracked change, a comment at its second paragraph and whom to ask. */
export const storyFile = async ({
  change = false,
  comment = "",
  photo = "media/image1.jpeg",
} = {}): Promise<Buffer> =>
  wordFile({
    beside: [
      wordStyles,
      {
        id: "rIdP1",
        kind: "image",
        name: photo,
        bytes: await aDrawing(400, 300).jpeg().toBuffer(),
      },
      ...(comment
        ? [
            {
              id: "rIdC",
              kind: "comments",
              name: "comments.xml",
              bytes: partXml(
                "comments",
                `<w:comment w:id="7" w:author="王编辑">${p(comment)}</w:comment>`,
              ),
            },
          ]
        : []),
    ],
    body: [
      p("院落里的微花坛", { pStyle: "a3" }),
      p("（通讯员 李高扬 陶瑾）"),
      p(change ? [r(long), del("王编辑", "原来的话。"), ins("王编辑", "改后的话。")] : long),
      comment
        ? p(['<w:commentRangeStart w:id="7"/>', r(more), '<w:commentRangeEnd w:id="7"/>'])
        : p(more),
      p([picture("rIdP1")], { align: "center" }),
      p("图为居民在花坛边浇水", { pStyle: "a5" }),
      p("联系人：张三 电话：13800138000"),
    ].join(""),
  });
