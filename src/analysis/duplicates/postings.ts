/** Which documents hold a hash. Documents are numbers given by the caller, never used twice. */
export interface Postings {
  add(document: number, hashes: Iterable<number>): void;
  /** What it held is passed over from now on, and its room given back when half of all is such. */
  remove(document: number): void;
  /** Calls `found` for each document that holds the hash. */
  each(hash: number, found: (document: number) => void): void;
}

/** Entries in three typed arrays, chained by the low bits of the hash: 12 bytes an entry, 4 a chain. */
export function createPostings(): Postings {
  let size = 0;
  let dead = 0;
  let hashes = new Uint32Array(1024);
  let documents = new Int32Array(1024);
  let next = new Int32Array(1024);
  let heads = new Int32Array(1024).fill(-1);
  const counts = new Map<number, number>();

  const link = (entry: number): void => {
    const chain = (hashes[entry] ?? 0) & (heads.length - 1);
    next[entry] = heads[chain] ?? -1;
    heads[chain] = entry;
  };

  /** Makes room for as many as are alive and wanted, leaves the dead behind, and chains anew. */
  const rebuild = (capacity: number): void => {
    const [oldHashes, oldDocuments, oldSize, hadDead] = [hashes, documents, size, dead > 0];
    hashes = new Uint32Array(capacity);
    documents = new Int32Array(capacity);
    next = new Int32Array(capacity);
    heads = new Int32Array(capacity).fill(-1);
    size = 0;
    dead = 0;
    for (let entry = 0; entry < oldSize; entry += 1) {
      const document = oldDocuments[entry] ?? -1;
      if (hadDead && !counts.has(document)) continue;
      hashes[size] = oldHashes[entry] ?? 0;
      documents[size] = document;
      link(size++);
    }
  };

  return {
    add(document, added) {
      let count = 0;
      counts.set(document, 0);
      for (const hash of added) {
        if (size === hashes.length) rebuild(hashes.length * 2);
        hashes[size] = hash;
        documents[size] = document;
        link(size++);
        count += 1;
      }
      counts.set(document, count);
    },
    remove(document) {
      dead += counts.get(document) ?? 0;
      counts.delete(document);
      if (dead * 2 > size) rebuild(hashes.length);
    },
    each(hash, found) {
      for (let entry = heads[hash & (heads.length - 1)] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
        const document = documents[entry] ?? -1;
        if (hashes[entry] === hash && (dead === 0 || counts.has(document))) found(document);
      }
    },
  };
}
