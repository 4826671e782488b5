import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../src/exchange/exporters.ts';
import { sampleSession } from './sample-session.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;

const exampleInDocs = (): string => {
  const page = readFileSync(new URL('../../docs/session-format.md', import.meta.url), 'utf8');
  const [, example = ''] = /```python\n(.*?)```/s.exec(page) ?? [];
  return example;
};

/** Every format read by Python alone: json and csv of its standard library, its own slices. */
const READER = `
import csv, glob, json, sys
from urllib.parse import unquote
base = sys.argv[1]
session = json.load(open(base + '.parallax.json', encoding='utf-8'))
texts = {t['articleId']: t['text'] for t in session['texts']}
letters = {a['letter']: a['id'] for a in session['articles'] if a['deletedRev'] is None}
count = {'annotations': 0, 'w3c': 0, 'csv': 0}
for annotation in json.load(open(base + '.annotations.json', encoding='utf-8'))['annotations']:
    for r in annotation['ranges']:
        assert annotation.get('detached') or texts[annotation['articleId']][r['start']:r['end']] == r['exact']
        count['annotations'] += 1
for item in json.load(open(base + '.jsonld', encoding='utf-8'))['first']['items']:
    for target in item['target']:
        quote, place = target['selector']
        text = texts[unquote(target['source'].split(':')[-1])]
        assert item.get('parallax:detached') or text[place['start']:place['end']] == quote['exact']
        count['w3c'] += 1
with open(base + '.csv', encoding='utf-8-sig', newline='') as table:
    for row in csv.DictReader(table):
        places = [tuple(map(int, r.split('-'))) for r in row['ranges'].split(';')]
        words = ' … '.join(texts[letters[row['article']]][start:end] for start, end in places)
        assert row['detached'] == 'true' or row['text'].removeprefix("'") == words.removeprefix("'")
        count['csv'] += len(places)
print(json.dumps(count))
`;

describe.runIf(hasPython)('Python', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-'));
  const base = join(folder, 'sample');
  beforeAll(async () => {
    const { state, log } = await sampleSession();
    for (const { extension, write } of exporters) {
      writeFileSync(base + extension, write({ state, scope: { kind: 'session' }, changes: log }));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const python = (program: string, argument: string) => {
    const { stdout, stderr } = spawnSync('python3', ['-c', program, argument], { encoding: 'utf8' });
    return { stdout: stdout.trim(), stderr };
  };

  it('reads a session file with the ten lines of the documentation', () => {
    expect(exampleInDocs().trim().split('\n')).toHaveLength(10);
    const result = python(exampleInDocs(), `${base}.parallax.json`);
    expect(result).toEqual({ stdout: '7 annotations: every slice is the quote', stderr: '' });
  });

  it('notices with them when a slice is not the quote', () => {
    const file = readFileSync(`${base}.parallax.json`, 'utf8');
    writeFileSync(`${base}.moved.json`, file.replace('Houthi militia', 'Houthi Militia'));
    expect(python(exampleInDocs(), `${base}.moved.json`).stderr).toContain('AssertionError');
  });

  it('slices the quoted words in every format', () => {
    expect(python(READER, base)).toEqual({ stdout: '{"annotations": 7, "w3c": 7, "csv": 7}', stderr: '' });
  });
});
