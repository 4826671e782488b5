import type { Snapshot } from '../domain/snapshot.ts';
import { copyInWords, headingOfCopies, savedCopy, unreadableCopy } from './sentences.ts';

export interface CopyParts {
  readonly document: Document;
  readonly files: {
    save(file: { readonly name: string; readonly mediaType: string; readonly content: Blob }): void;
  };
  readonly fileNameOf: (title: string) => string;
  readonly snapshots: {
    list(): Promise<readonly Snapshot[]>;
    read(snapshot: Snapshot): Promise<Blob | null>;
  };
}

/** Below the sessions: the copies that Parallax has kept apart from their databases. Nothing where there is none. */
export async function showCopies(parts: CopyParts): Promise<void> {
  const { document: page, snapshots } = parts;
  const copies = await snapshots.list().catch(() => []);
  const before = page.getElementById('actions');
  if (copies.length === 0 || !before) return;
  const section = page.createElement('section');
  const heading = page.createElement('h2');
  heading.textContent = headingOfCopies(copies.length);
  heading.id = 'copies';
  const list = page.createElement('ul');
  list.setAttribute('aria-labelledby', heading.id);
  list.append(...copies.map((copy) => rowOf(parts, copy)));
  section.append(heading, list);
  before.before(section);
}

function rowOf({ document: page, files, fileNameOf, snapshots }: CopyParts, copy: Snapshot): HTMLElement {
  const row = page.createElement('li');
  const facts = page.createElement('p');
  facts.textContent = copyInWords(copy);
  facts.id = `copy-${copy.id}`;
  facts.dir = 'auto';
  const said = page.createElement('p');
  said.className = 'said';
  said.setAttribute('role', 'status');
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = 'Download';
  button.setAttribute('aria-describedby', facts.id);
  button.addEventListener('click', () => {
    void (async () => {
      const content = await snapshots.read(copy);
      const moment = copy.at.slice(0, 16).replace('T', ' ').replace(':', '.');
      const ending = copy.form === 'raw' ? ' as stored.json.gz' : '.parallax.json.gz';
      const name = `${fileNameOf(`${copy.title} ${moment}`)}${ending}`;
      if (content) files.save({ name, mediaType: 'application/gzip', content });
      said.textContent = content ? savedCopy(name) : unreadableCopy;
    })();
  });
  row.append(facts, button, said);
  return row;
}
