import type { ReadOptions, TableColumn } from '../../src/exchange/importer.ts';
import { importFile, importRich, importText } from '../../src/exchange/importers.ts';
import type { ImportResult } from '../../src/exchange/importer.ts';
import { sha256 } from '../exchange/node-hash.ts';
import { zipOf } from '../support/zip-of.ts';
import { seeds, wordParts } from './article-seeds.ts';
import { resultProblems } from './article-promises.ts';
import { changedBytes, changedText } from './change-bytes.ts';
import { changedMarkup } from './change-markup.ts';
import { utf8, type Door, type Mutant, type Outcome } from './door.ts';
import { NASTY_WORDS } from './nasty-words.ts';
import type { Random } from './random.ts';

const outcomeOf = async (result: ImportResult): Promise<Outcome> => ({
  said: result.ok ? result.value.kind : result.reason.kind,
  taken: result.ok,
  problems: await resultProblems(result),
});

async function readFile({ name, bytes, options = {} }: Mutant): Promise<Outcome> {
  const from = process.cpuUsage();
  const result = await importFile({ name, bytes }, sha256, [], undefined, options);
  // A table of a thousand rows is read in less than a second; that each can be taken in takes a dozen to find out.
  const { user, system } = process.cpuUsage(from);
  return { ...(await outcomeOf(result)), readMs: (user + system) / 1000 };
}

/** Stretches that a person takes back or leaves out, also ones that are not there. */
const chosen = (random: Random): ReadOptions => {
  const some = (): readonly number[] => Array.from({ length: random.below(4) }, () => random.below(12) - 1);
  return random.once(2) ? {} : { restored: some(), left: some() };
};

const columns = (random: Random): ReadOptions => {
  if (random.once(3)) return {};
  const name = (): string => random.pick(['text', 'title', 'date', 'labels', random.pick(NASTY_WORDS) ?? '']);
  const wanted = random.once(2)
    ? ['title']
    : ['title', 'outlet', 'publishedAt', 'url', 'language', 'labels', 'author'];
  const pairs = wanted.map((column) => [column, name()] as const);
  const named: Partial<Record<TableColumn, string>> = { ...Object.fromEntries(pairs), text: 'text' };
  return { columns: named, ...(random.once(4) && { row: random.below(5) - 1 }) };
};

type Seeds = readonly Uint8Array<ArrayBuffer>[];

/** Files of one kind, changed anywhere. */
const fileDoor = (
  id: string,
  name: string,
  from: Seeds,
  options: (random: Random) => ReadOptions = chosen,
): Door => ({
  id,
  make: (random) => ({
    name,
    bytes: changedBytes(random.pick(from) ?? utf8('x'), from, random),
    options: options(random),
  }),
  read: readFile,
});

/** Pages whose elements were moved about, besides those that were broken byte by byte. */
const pageDoor: Door = {
  id: 'html',
  make(random) {
    const page = random.pick<Uint8Array<ArrayBuffer>>(seeds.page);
    const bytes = random.once(2)
      ? utf8(changedMarkup(new TextDecoder().decode(page), random))
      : changedBytes(page, seeds.page, random);
    return { name: 'a.html', bytes, options: chosen(random) };
  },
  read: readFile,
};

/** A Word document whose parts were changed before they were packed, or packed and then changed. */
const wordDoor: Door = {
  id: 'docx',
  make(random) {
    const parts = { ...wordParts };
    for (let left = 1 + random.below(2); left > 0; left -= 1) {
      const part = random.once(3) ? random.pick(Object.keys(parts)) : 'word/document.xml';
      const xml = parts[part ?? ''];
      if (!part || !xml) continue;
      parts[part] = random.once(6) ? changedText(xml, [xml], random) : changedMarkup(xml, random);
    }
    const packed = zipOf(parts);
    return {
      name: 'a.docx',
      bytes: random.once(6) ? changedBytes(packed, [packed], random) : packed,
      options: chosen(random),
    };
  },
  read: readFile,
};

/** Whether a code of more than two bytes, or one that never ends, stands in a table of which letter it stands for. */
const hasWideCode = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/begin(?:codespace|bf|cid)(?:range|char)/iu)
    .slice(1)
    .map((table) => table.split('endcmap', 1)[0] ?? '')
    .some((table) =>
      Array.from(table.matchAll(/</gu), ({ index }) => table.slice(index).split('>', 1)[0] ?? '').some(
        (code) => code.replaceAll(/[^\da-f]/giu, '').length > 4,
      ),
    );

/**
 * Of such a code pdf.js makes a table of up to 16.7 million letters: two kilobytes then take it a minute and a gigabyte.
 * The app ends its worker after ten seconds; here nobody could, so no mutant has one.
 */
const printDoor: Door = {
  ...fileDoor('pdf', 'a.pdf', seeds.print),
  mayBeEnded: 'the table of letters of pdf.js',
  make(random) {
    for (;;) {
      const bytes = changedBytes(seeds.print[0], seeds.print, random);
      if (!hasWideCode(bytes)) return { name: 'a.pdf', bytes, options: chosen(random) };
    }
  },
  read: readFile,
};

/** Files of other kinds in an archive, under names of all sorts; sometimes the archive itself is broken. */
const archiveDoor: Door = {
  id: 'zip',
  make(random) {
    if (random.once(3))
      return { name: 'a.zip', bytes: changedBytes(seeds.archive[0], seeds.archive, random) };
    const count = 1 + random.below(4);
    const files = Array.from({ length: count }, (_each, at): readonly [string, Uint8Array] => {
      const kind = random.pick(['text', 'page', 'markdown', 'table', 'document', 'archive'] as const);
      const bytes = changedBytes(
        random.pick<Uint8Array<ArrayBuffer>>(seeds[kind]) ?? utf8('x'),
        seeds[kind],
        random,
      );
      const ending = random.pick(['.txt', '.html', '.md', '.csv', '.docx', '.zip', '']);
      return [`${at}${random.once(3) ? (random.pick(NASTY_WORDS) ?? '') : 'a'}${ending}`, bytes];
    });
    return { name: 'a.zip', bytes: zipOf(files) };
  },
  read: readFile,
};

/** What is pasted: the text by itself, and with its formatting. */
const pasteDoor: Door = {
  id: 'paste',
  make: (random) => {
    const from = random.once(3) ? seeds.text : seeds.page;
    return {
      name: 'pasted',
      bytes: changedBytes(random.pick<Uint8Array<ArrayBuffer>>(from) ?? utf8('x'), from, random),
      options: chosen(random),
    };
  },
  async read({ bytes, options = {} }) {
    // A pasted text is a string, and may hold what no file can: half of a pair.
    const html = new TextDecoder().decode(bytes).replaceAll('\ufffd', '\ud83d');
    const plain = html.replaceAll(/<[^>]{0,200}>/gu, '');
    const results = [await importRich(html, plain, sha256, options), await importText(plain, sha256)];
    const outcomes = await Promise.all(results.map(outcomeOf));
    return { ...outcomes[0]!, problems: outcomes.flatMap(({ problems }) => problems) };
  },
};

/** Any bytes under any name: the first bytes decide what they are. */
const anyDoor: Door = {
  id: 'any',
  make(random) {
    const all: readonly (readonly Uint8Array<ArrayBuffer>[])[] = Object.values(seeds);
    const from = random.pick(all.filter((some) => some !== seeds.print)) ?? seeds.text;
    const name = random.pick([
      'a.txt',
      'a.html',
      'a.md',
      'a.csv',
      'a.json',
      'a.pdf',
      'a.docx',
      'a.zip',
      'a.gz',
      'a',
      'a.doc',
      '\u202egpj.exe',
    ]);
    return {
      name,
      bytes: changedBytes(random.pick(from) ?? utf8('x'), all.flat(), random),
      options: chosen(random),
    };
  },
  read: readFile,
};

export const articleDoors: readonly Door[] = [
  fileDoor('txt', 'a.txt', seeds.text),
  pageDoor,
  fileDoor('markdown', 'a.md', seeds.markdown),
  printDoor,
  fileDoor('csv', 'a.csv', seeds.table, columns),
  wordDoor,
  archiveDoor,
  pasteDoor,
  anyDoor,
];
