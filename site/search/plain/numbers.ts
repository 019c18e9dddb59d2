/** Characters that stand for themselves in JSON and in compressed files. */
const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const [bits, more] = [5, 32];

const values = new Map([...digits].map((digit, value) => [digit, value]));

/** Whole numbers from 0 as text: five bits in a character, of which the sixth says that more follow. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = "";
  for (const number of numbers) {
    let left = number;
    while (left >= more) {
      text += digits[more + (left % more)];
      left = Math.floor(left / more);
    }
    text += digits[left];
  }
  return text;
}

export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [number, shift] = [0, 0];
  for (const digit of text) {
    const value = values.get(digit) ?? 0;
    number += (value % more) * 2 ** shift;
    shift += bits;
    if (value < more) {
      numbers.push(number);
      [number, shift] = [0, 0];
    }
  }
  return numbers;
}
