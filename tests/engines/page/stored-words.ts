/**
 * All that a page finds in what the browser keeps for it: names, keys and values of databases, local and session storage.
 * Bytes are read letter for letter. Runs in the page.
 */
export const storedWords = async (): Promise<string> => {
  const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const words: string[] = [];
  const tell = (value: unknown): void => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes =
        value instanceof ArrayBuffer
          ? new Uint8Array(value)
          : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      words.push(new TextDecoder('latin1').decode(bytes));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        words.push(name);
        tell(one);
      }
    } else words.push(String(value));
  };
  // A browser may keep nothing for pages of a disk, and say so by an error.
  for (const read of [() => localStorage, () => sessionStorage]) {
    try {
      tell({ ...read() });
    } catch (error) {
      words.push(String(error));
    }
  }
  const databases = await indexedDB.databases().catch(() => []);
  for (const { name = '' } of databases) {
    words.push(name);
    const database = await answerOf(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      tell(await answerOf(database.transaction(store).objectStore(store).getAll()));
      tell(await answerOf(database.transaction(store).objectStore(store).getAllKeys()));
    }
    database.close();
  }
  return words.join('\n');
};
