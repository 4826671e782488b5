import { downloadSession, type DownloadParts } from './download.ts';
import { findSessions, type FoundSession } from './found-sessions.ts';
import { countOfSessions, couldNotRead, factsInWords, whyNothing } from './sentences.ts';

export interface RescueParts extends Pick<DownloadParts, 'files' | 'sha256'> {
  readonly document: Document;
  /** Asked for inside, because some browsers throw on the mere mention where site data is blocked. */
  readonly factory: () => IDBFactory | undefined;
  readonly memory: () => Storage;
  readonly fileNameOf: (title: string) => string;
}

const REFUSED = 'This browser refuses to show what is stored here, as in a private window.';

/** Fills `rescue.html`: a row for each session, and what its buttons do. */
export async function showRescue(parts: RescueParts): Promise<void> {
  const { document: page } = parts;
  const status = page.getElementById('status');
  const list = page.getElementById('sessions');
  const all = page.getElementById('all');
  if (!status || !list || !all) throw new Error('rescue.html lacks its places');
  const factory = factoryOf(parts);
  status.textContent = factory ? 'Looking …' : REFUSED;
  if (!factory) return;

  const sessions = await findSessions(factory, parts.memory);
  const rows = sessions.map((session) => rowOf(parts, factory, session));
  list.append(...rows.map(({ row }) => row));
  status.textContent = countOfSessions(sessions.length);

  const downloads = rows.flatMap(({ download }) => (download ? [download] : []));
  all.hidden = downloads.length < 2;
  all.addEventListener('click', () => {
    void (async () => {
      for (const download of downloads) await download();
      status.textContent = `All ${downloads.length} sessions are downloaded. The browser may have asked first.`;
    })();
  });
}

function factoryOf({ factory }: RescueParts): IDBFactory | null {
  try {
    return factory() ?? null;
  } catch {
    return null;
  }
}

interface Row {
  readonly row: HTMLElement;
  /** Null where there is nothing to download. */
  readonly download: (() => Promise<void>) | null;
}

function rowOf(parts: RescueParts, factory: IDBFactory, session: FoundSession): Row {
  const { document: page, fileNameOf } = parts;
  const { name, found, remembered, databaseName, id } = session;
  const row = page.createElement('li');
  const title = textIn(page, 'h2', name);
  title.id = `title-${id}`;
  // A title may be written from right to left.
  title.dir = 'auto';
  if (typeof found === 'string') {
    row.append(title, textIn(page, 'p', whyNothing(found, remembered), 'problem'));
    return { row, download: null };
  }
  const said = textIn(page, 'p', '', 'said');
  said.setAttribute('role', 'status');
  const take = async (form: 'sessionFile' | 'raw'): Promise<void> => {
    said.textContent = 'Reading …';
    try {
      const done = await downloadSession({ ...parts, factory }, databaseName, fileNameOf(name), form);
      said.textContent = done.ok ? done.value : whyNothing(done.reason, remembered);
    } catch {
      said.textContent = couldNotRead;
    }
  };
  const button = (label: string, look: string, form: 'sessionFile' | 'raw'): HTMLElement => {
    const made = textIn(page, 'button', label, look);
    made.setAttribute('type', 'button');
    made.setAttribute('aria-describedby', title.id);
    made.addEventListener('click', () => void take(form));
    return made;
  };
  const buttons = textIn(page, 'div', '', 'buttons');
  buttons.append(button('Download', 'primary', 'sessionFile'), button('Raw copy', 'plain', 'raw'));
  row.append(title, textIn(page, 'p', factsInWords(found), 'facts'), buttons, said);
  return { row, download: () => take('sessionFile') };
}

function textIn(page: Document, tag: string, text: string, className?: string): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  if (className !== undefined) element.className = className;
  return element;
}
