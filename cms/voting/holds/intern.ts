/** Numbers values in the order of their first appearance, from 0. */
export function createIntern<Value>() {
  const numbers = new Map<Value, number>();
  return {
    of(value: Value): number {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, numbers.size);
      return numbers.size - 1;
    },
    get size() {
      return numbers.size;
    },
  };
}
