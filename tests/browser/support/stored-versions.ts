/** Runs in the page: the versions of the sessions' databases, without opening one. */
export const versions = async (): Promise<readonly number[]> =>
  (await indexedDB.databases())
    .filter(({ name = '' }) => name.startsWith('parallax-session-'))
    .map(({ version = 0 }) => version);

/** Runs in the page: how many whole copies this browser keeps. */
export const copies = async (): Promise<number> => {
  const root = await navigator.storage.getDirectory();
  let count = 0;
  try {
    const folders = (await root.getDirectoryHandle('snapshots')) as unknown as {
      values(): AsyncIterable<{ values(): AsyncIterable<{ readonly name: string }> }>;
    };
    for await (const folder of folders.values()) {
      for await (const { name } of folder.values()) if (name.endsWith('.json')) count += 1;
    }
  } catch {
    // No folder: none was ever kept.
  }
  return count;
};
