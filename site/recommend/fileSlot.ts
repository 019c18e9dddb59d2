import { announce } from "./announce.ts";
import { button, element } from "./element.ts";
import { refusedHere } from "./refusedHere.ts";
import { type UploadSignal, uploadFile } from "./uploadFile.ts";
import { scriptWords as words } from "./wording.ts";

/** A place for a file in the form, with what became of the file. */
export type FileSlot = {
  slot: string;
  box: HTMLElement;
  /** The file that was taken; undefined where there is none. */
  taken: () => { token: string; said: string } | undefined;
  /** Shows a file that was taken before. */
  show: (taken: { token: string; said: string }) => void;
  /** Resolves when nothing is on its way; undefined when nothing is. */
  pending: () => Promise<void> | undefined;
};

/** The way to choose a file, where the server has shown one that was taken. */
function inputOf(box: HTMLElement, slot: string): HTMLInputElement {
  const input = box.querySelector<HTMLInputElement>("input[type=file]");
  if (input) return input;
  const accept = slot === "0" ? ".docx,.pdf" : "image/jpeg,image/png,image/webp";
  const made = element("input", { type: "file", id: `file${slot}`, name: `file${slot}`, accept });
  const name = box.querySelector("b")?.textContent ?? "";
  box.prepend(element("label", { for: made.id }, name), made);
  return made;
}

/** Takes over a place for a file: the file goes on its way when it is chosen, and the form keeps its token. */
export function fileSlot(
  box: HTMLElement,
  { key, onChange }: { key: () => string; onChange: () => void },
): FileSlot {
  const slot = box.dataset.file ?? "";
  const input = inputOf(box, slot);
  const token = element("input", { type: "hidden" });
  const bar = element("progress", { max: "100", value: "0", hidden: true });
  const said = element("span");
  const acts = element("span", { class: "rec-acts" });
  const line = element("p", { class: "rec-upload", hidden: true }, said, " ", bar, " ", acts);
  input.after(line, token);
  let taken: ReturnType<FileSlot["taken"]>;
  let signal: UploadSignal = { isOver: true };
  let running: Promise<void> | undefined;

  const showLine = (text: string, buttons: readonly HTMLButtonElement[], isHeard = true) => {
    said.textContent = text;
    line.hidden = text === "";
    acts.textContent = "";
    for (const one of buttons) acts.append(one, " ");
    if (isHeard && text !== "") announce(text);
  };
  const forget = () => {
    signal.isOver = true;
    signal.stop?.();
    taken = undefined;
    token.removeAttribute("name");
    bar.hidden = true;
    input.hidden = false;
    input.value = "";
    onChange();
  };
  const remove = () => {
    forget();
    showLine("", []);
    announce(words.removed);
    input.focus();
  };
  const show = (file: { token: string; said: string }) => {
    taken = file;
    token.name = `kept${slot}`;
    token.value = file.token;
    // The file need not come with the form again.
    input.value = "";
    input.hidden = true;
    bar.hidden = true;
    showLine(words.uploaded(file.said), [button(words.remove, remove)]);
    onChange();
  };
  const clearProblem = () => {
    box.querySelector(`#file${slot}-problem`)?.remove();
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  };
  const refuse = (problem: string) => {
    forget();
    showLine("", []);
    input.before(element("p", { class: "rec-problem", id: `file${slot}-problem` }, problem));
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", `file${slot}-problem`);
    announce(problem);
  };

  async function send(file: File): Promise<void> {
    const mine: UploadSignal = { isOver: false };
    signal = mine;
    bar.hidden = false;
    const cancel = button(words.cancel, remove);
    let shown = -1;
    const onSent = (share: number) => {
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      // Heard at the beginning alone: every percent would be a torrent.
      showLine(words.uploading(file.name, percent), [cancel], shown < 0);
      shown = percent;
      bar.value = percent;
    };
    onSent(0);
    const onWait = () => showLine(words.waiting(file.name), [cancel]);
    const uploaded = await uploadFile({ file, key: key(), slot, signal: mine, onSent, onWait });
    if (mine.isOver) return;
    if (uploaded.kind === "taken") return show(uploaded);
    if (uploaded.kind === "refused") return refuse(uploaded.problem);
    bar.hidden = true;
    showLine(words.failed(file.name), [
      button(words.again, () => start(file)),
      button(words.remove, remove),
    ]);
  }
  function start(file: File): void {
    const mine = send(file).then(() => {
      if (running === mine) running = undefined;
    });
    running = mine;
  }

  input.addEventListener("change", () => {
    const file = input.files?.[0];
    clearProblem();
    if (!file) return;
    const problem = refusedHere(file);
    if (problem) refuse(problem);
    else start(file);
  });
  const given = box.querySelector<HTMLElement>("[data-taken]");
  const before = box.querySelector<HTMLInputElement>(`input[name=kept${slot}]`);
  if (given && before) {
    show({ token: before.value, said: given.dataset.taken ?? "" });
    box.querySelector(`#drop${slot}`)?.closest("label")?.remove();
    before.remove();
    given.remove();
  }
  return { slot, box, taken: () => taken, show, pending: () => running };
}
