import { fail, ok, type Result } from '../../domain/result.ts';
import { openJournalDatabase, type JournalDatabase } from './journal-database.ts';
import { openRow, sealRow, type JournalRow } from './journal-row.ts';
import { createSealer } from './seal.ts';

/** Small values by name, such as who annotates here: kept for the next visit, may be lost without harm. */
export type PageSettings = Readonly<Record<string, string>>;

export type JournalFailure = 'full' | 'unavailable';

export interface OpenJournal {
  /** Those before the first that can't be read; what stands behind it would hang in the air. */
  rows(): Promise<{ readonly rows: readonly JournalRow[]; readonly damaged: boolean }>;
  append(row: JournalRow): Promise<Result<void, JournalFailure>>;
  replace(rows: readonly JournalRow[]): Promise<Result<void, JournalFailure>>;
  settings(): Promise<PageSettings>;
  keepSettings(settings: PageSettings): Promise<Result<void, JournalFailure>>;
  close(): void;
}

/** What of a page is not in any copy yet, where no other page can read it. Null where the browser gives no storage. */
export async function openJournal(
  page: { readonly pageId: string; readonly journalKey: string },
  factory: IDBFactory | undefined = storageOfBrowser(),
): Promise<OpenJournal | null> {
  let database: JournalDatabase;
  try {
    if (!factory) return null;
    database = await openJournalDatabase(page.pageId, factory);
  } catch {
    return null;
  }
  const [rowSealer, settingsSealer] = await Promise.all([
    createSealer(page.journalKey, `${page.pageId} journal`),
    createSealer(page.journalKey, `${page.pageId} settings`),
  ]);

  return {
    async rows() {
      const rows: JournalRow[] = [];
      for (const sealed of await database.rows()) {
        const row = await openRow(sealed, rowSealer);
        if (!row) return { rows, damaged: true };
        rows.push(row);
      }
      return { rows, damaged: false };
    },
    append: (row) => attempt(async () => database.append(await sealRow(row, rowSealer))),
    replace: (rows) =>
      attempt(async () => database.replace(await Promise.all(rows.map((row) => sealRow(row, rowSealer))))),
    async settings() {
      try {
        const bytes = await settingsSealer.open(await database.readSettings());
        return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as PageSettings) : {};
      } catch {
        return {};
      }
    },
    keepSettings: (settings) =>
      attempt(async () => {
        const bytes = new TextEncoder().encode(JSON.stringify(settings));
        await database.writeSettings(await settingsSealer.seal(bytes));
      }),
    close: () => database.close(),
  };
}

async function attempt(work: () => Promise<void>): Promise<Result<void, JournalFailure>> {
  try {
    await work();
    return ok(undefined);
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return fail(full ? 'full' : 'unavailable');
  }
}

/** Some browsers throw on the mere mention of it. */
function storageOfBrowser(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}
