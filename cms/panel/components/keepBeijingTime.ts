const zone = "Asia/Shanghai";
/** Beijing has had no summer time since 1991. */
const ahead = 8 * 60 * 60_000;
const parts = [
  "FullYear",
  "Month",
  "Date",
  "Day",
  "Hours",
  "Minutes",
  "Seconds",
  "Milliseconds",
] as const;
const printed = ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const;
/** A point in time said with its zone, or a bare day, which the standard takes as UTC. */
const saysZone = /Z$|[+-]\d{2}:?\d{2}$|GMT|UTC|^\d{4}(?:-\d{2}(?:-\d{2})?)?$/i;

type Clock = { Date: DateConstructor; Intl: { DateTimeFormat: typeof Intl.DateTimeFormat } };
type Method = (...args: unknown[]) => unknown;

const inBeijing = ([locales, options]: unknown[]): [unknown, object] => {
  const asked = (options ?? {}) as Intl.DateTimeFormatOptions;
  return [locales, { ...asked, timeZone: asked.timeZone ?? zone }];
};

/**
 * Gives a realm (a browser window) the local time of Beijing, whatever the zone of the machine. Payload shows and reads times
 * by the machine's own clock in a dozen places and offers no setting for them; two editors must never mean different hours by
 * one figure. Does nothing where the machine keeps Beijing time already.
 */
export function keepBeijingTime(realm: Clock): void {
  const { Date: Native } = realm;
  const NativeFormat = realm.Intl.DateTimeFormat;
  if (NativeFormat().resolvedOptions().timeZone === zone) return;
  const proto = Native.prototype as unknown as Record<string, Method>;
  const original = { ...Object.fromEntries(parts.map((part) => [part, proto[`get${part}`]])) };
  const localParts = (date: Date) =>
    parts.filter((part) => part !== "Day").map((part) => original[part]?.call(date) as number);
  const nativeParse = Native.parse;

  const parse = (text: string): number => {
    const time = nativeParse(text);
    if (Number.isNaN(time) || saysZone.test(text.trim())) return time;
    return Native.UTC(...(localParts(new Native(time)) as [number, number])) - ahead;
  };

  for (const part of parts) {
    const read = proto[`getUTC${part}`];
    proto[`get${part}`] = function (this: Date) {
      return read?.call(new Native(this.getTime() + ahead));
    };
    const write = proto[`setUTC${part}`];
    if (!write) continue;
    proto[`set${part}`] = function (this: Date, ...args: unknown[]) {
      const moved = new Native(this.getTime() + ahead);
      write.apply(moved, args);
      return this.setTime(moved.getTime() - ahead);
    };
  }
  proto.getTimezoneOffset = () => -ahead / 60_000;
  for (const name of printed) {
    const print = proto[name];
    proto[name] = function (this: Date, ...args: unknown[]) {
      return print?.apply(this, inBeijing(args));
    };
  }

  realm.Date = new Proxy(Native, {
    construct(target, args, newTarget) {
      const [first] = args;
      const given =
        args.length > 1
          ? [Native.UTC(...(args as [number, number])) - ahead]
          : typeof first === "string"
            ? [parse(first)]
            : args;
      return Reflect.construct(target, given, newTarget);
    },
  });
  Native.parse = parse;
  proto.constructor = realm.Date as unknown as Method;
  realm.Intl.DateTimeFormat = new Proxy(NativeFormat, {
    construct: (target, args, newTarget) => Reflect.construct(target, inBeijing(args), newTarget),
    apply: (target, _, args) => Reflect.construct(target, inBeijing(args)),
  });
}
