import { deskWording } from "../wording.ts";

const words = deskWording.dialog;

/** Puts text on the clipboard and says so on the button. A panel without HTTPS has no clipboard of the newer kind. */
export async function copyText(text: string, button: HTMLButtonElement): Promise<void> {
  const isCopied = navigator.clipboard
    ? await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : copyByHand(text, button);
  button.textContent = isCopied ? words.copied : words.notCopied;
}

function copyByHand(text: string, beside: HTMLElement): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  beside.after(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}
