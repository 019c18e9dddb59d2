import { Window } from "happy-dom";
import { expect, it, vi } from "vitest";
import { typeInto } from "#site/recommend/formFields.ts";
import { similarCases } from "#site/recommend/similarCases.ts";

const pageOf = (html: string) => {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document as unknown as Document;
};

it("O44: what comes back stands open, however deep it was folded away", () => {
  const document = pageOf(
    `<form><details id="more"><input type="text" name="when"><details id="later"><input type="text" name="caption7"></details></details><details id="other"><input type="text" name="by1"></details></form>`,
  );
  typeInto(document.querySelector("form") as HTMLFormElement, { caption7: "门厅里的长桌" });
  const open = [...document.querySelectorAll("details")].filter((one) => one.open);
  expect(open.map(({ id }) => id)).toEqual(["more", "later"]);
});

it("O45: what is of the same street comes first once the place is typed, as many as before", async () => {
  const document = pageOf('<input id="title"><input id="place">');
  const hit = (url: string, place: string) => ({
    ...{ url, kind: "案例", title: [{ text: url }], place },
  });
  const hits = ["/a/", "/b/", "/c/"].map((url) => hit(url, "青羊区草堂街道"));
  const body = { hits: [...hits, hit("/d/", "武侯区簇桥街道")] };
  vi.useFakeTimers();
  vi.stubGlobal("document", document);
  vi.stubGlobal("fetch", async () => Response.json(body));
  const [title, place] = ["title", "place"].map((id) => document.getElementById(id)) as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  similarCases(title, place);
  const urls = () => [...document.querySelectorAll("aside a")].map((a) => a.getAttribute("href"));
  const tell = (field: HTMLInputElement, kind: string) =>
    field.dispatchEvent(new (document.defaultView as unknown as typeof globalThis).Event(kind));
  title.focus();
  title.value = "门厅里的长桌";
  tell(title, "input");
  await vi.advanceTimersByTimeAsync(2000);
  expect(urls()).toEqual(["/a/", "/b/", "/c/"]);
  place.value = "簇桥街道";
  tell(place, "change");
  expect(urls()).toEqual(["/d/", "/a/", "/b/"]);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
