/** What a bundle file may cost. All of it is checked before memory is taken. */
export interface BundleLimits {
  /** Bytes of the file. */
  readonly file: number;
  /** Bytes after inflating, besides the ratio that always holds. */
  readonly inflated: number;
  /** Each costs about 40 µs of processor and 2.5 kB of memory: 50,000 are 2 s and 125 MB. */
  readonly segments: number;
}

const megabyte = 1024 * 1024;

/** For every file that nobody has been asked about: room for the largest attachment and twenty years of history. */
export const ordinaryLimits: BundleLimits = {
  file: 64 * megabyte,
  inflated: 200 * megabyte,
  segments: 50_000,
};

/** For a large full bundle, once the user has said yes. */
export const largeLimits: BundleLimits = {
  file: 512 * megabyte,
  inflated: 1024 * megabyte,
  segments: 1_000_000,
};

/** The limits that hold whatever the user says. */
export const fixedLimits = {
  ageHeaderBytes: 64 * 1024,
  ageStanzas: 64,
  scryptWorkFactor: 18,
  /** Inflated size is at most `ratio × compressed + ratioAllowance`. */
  ratio: 200,
  ratioAllowance: 16 * megabyte,
  manifestBytes: 4 * megabyte,
  segmentBytes: 32 * megabyte,
  blobBytes: 64 * megabyte,
  unknownFrameBytes: 64 * megabyte,
  blobs: 50_000,
  unknownFrames: 1_000_000,
};

/** The work factor (log2) of the passphrase files that this program writes: about 0.7 s. */
export const writtenWorkFactor = 17;
