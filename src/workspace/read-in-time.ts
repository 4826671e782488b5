/** How long storage may take for one text, or for the log, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Null when storage has not answered in time. */
export async function readInTime<Value>(reading: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const read = await Promise.race([reading, late]);
  clearTimeout(timer);
  return read;
}
