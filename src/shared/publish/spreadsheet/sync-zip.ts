import { type Files, unzipSync, zipSync } from 'fflate/browser';

// The spreadsheet libraries pack and unpack through fflate's asynchronous calls, which start a worker from a blob for large
// files. The page's policy forbids that, and the promise would never settle. The build gives them these calls instead, which
// do the work where they are; tables are written and read in a worker of our own.

// All else is as it is: what joins PDF files packs through the same library. The names below stand before these.
export * from 'fflate/browser';

type Done<Value> = (error: Error | null, value: Value | null) => void;

/** `fflate.zip`, at once. */
export function zip(files: Files, done: Done<Uint8Array>): void {
  settle(() => zipSync(files), done);
}

/** `fflate.unzip`, at once. */
export function unzip(bytes: Uint8Array, done: Done<Files>): void {
  settle(() => unzipSync(bytes), done);
}

function settle<Value>(work: () => Value, done: Done<Value>): void {
  let value: Value;
  try {
    value = work();
  } catch (error) {
    done(error as Error, null);
    return;
  }
  done(null, value);
}
