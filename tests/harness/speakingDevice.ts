import type { BrowserContext, Page } from "playwright-core";

/**
 * Gives pages a device that speaks: headless browsers have no voices. It says nothing by itself; a test ends what is being
 * said with `endSaying`.
 */
export const withVoices = (context: BrowserContext, voices: readonly { lang: string }[]) =>
  context.addInitScript((given) => {
    const device = { said: [] as string[], current: undefined as { onend?(): void } | undefined };
    class Utterance {
      onend?(): void;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => given,
      speak: (utterance: Utterance) => {
        device.said.push(utterance.text);
        device.current = utterance;
      },
      // As browsers do: what is broken off ends too, and tells so.
      cancel: () => {
        const broken = device.current;
        device.current = undefined;
        broken?.onend?.();
      },
    };
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    Object.defineProperty(window, "speakingDevice", { value: device });
  }, voices);

/** What the device was asked to say, in order. */
export const saidOn = (page: Page): Promise<string[]> => page.evaluate("speakingDevice.said");

/** What it is saying; undefined while it is silent. */
export const sayingOn = (page: Page): Promise<string | undefined> =>
  page.evaluate("speakingDevice.current?.text");

/** Lets the device come to the end of what it says. */
export const endSaying = (page: Page): Promise<unknown> =>
  page.evaluate("speakingDevice.current?.onend()");
