const mebibyte = 1024 ** 2;

/**
 * What is taken of strangers (rules O14, O18, O21 and O43; decision 0065). A network is a /24, or a /48 of IPv6: of a mobile carrier that is
 * tens of thousands of phones, of an office one address. Nobody among them is refused for what a few others do; the figures of one network are what only a
 * machine reaches, and leave most of the whole to everybody else.
 */
export const intakeLimits = {
  /** Forms in an hour. */
  forms: { mostOfOne: 1200, mostOfAll: 12_000 },
  /** Recommendations of one address in an hour, beyond which a score begins to rise, and beyond which they lie in 可疑; none is refused for it. */
  burst: { some: 10, many: 120 },
  /** Tries of a pair in ten minutes. Numbers are counted up, so that anybody knows them: few tries of each would let strangers keep its sender out. A code stands a thousand for centuries. */
  tries: { ofNumber: 1000, ofNetwork: 600 },
  /** Bytes of files in an hour; each file counts twice: in what comes of it, and in what is stored of it. */
  bytes: { mostOfOne: 2 * 2048 * mebibyte, mostOfAll: 2 * 4096 * mebibyte },
  /** Read at once: forms with files, each of which may hold a file or two in memory, forms that say that they are small, and pieces of files. */
  readers: { ofAll: 8, ofOne: 4 },
  lightReaders: { ofAll: 128, ofOne: 32 },
  pieceReaders: { ofAll: 64, ofOne: 32 },
  /** Joined from their pieces at once: each is in memory as a whole. The script asks again. */
  joiners: { ofAll: 4, ofOne: 2 },
  /** A form with what is typed and no files, in bytes. */
  lightForm: mebibyte,
} as const;
