import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { stateFrom } from '../../src/domain/apply-change.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import type { KnownText } from '../../src/exchange/importer.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { hashOf, sha256 } from './node-hash.ts';

/**
 * Files as Parallax once wrote them: the first release, the one that brought hand-outs and merging, the same without
 * its texts and compressed, the one that brought links, and the one that brought comments and examples. Further ones are added here; none is ever changed, taken
 * away or formatted. A file that is written in another way than it stands there means that the format has changed: does
 * the version say so?
 */
const folder = new URL('golden/', import.meta.url);
const names = readdirSync(folder);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

it('No golden file is lost', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'sample.parallax.json',
      'shared.parallax.json',
      'shared-without-texts.parallax.json.gz',
      'linked.parallax.json',
      'discussed.parallax.json',
    ]),
  );
});

it.each(names)('%s opens, and is written again with the same bytes', async (name) => {
  const bytes = bytesOf(name);
  const result = await importFile({ name, bytes }, sha256, await textsOf('shared.parallax.json'));
  if (!result.ok || result.value.kind !== 'session') throw new Error(JSON.stringify(result));
  const { records, unknown, texts, changes } = result.value.dump;
  const state = stateFrom(changes.length, records, unknown, texts);
  expect(checkSession(state)).toEqual([]);
  const file = name.endsWith('.gz') ? gunzipSync(bytes).toString() : new TextDecoder().decode(bytes);
  const withTexts = !file.includes('"texts": []');
  expect(sessionFile.write({ state, scope: { kind: 'session' }, changes, withTexts })).toBe(file);
});

async function textsOf(name: string): Promise<readonly KnownText[]> {
  const { texts } = JSON.parse(new TextDecoder().decode(bytesOf(name))) as { texts: readonly KnownText[] };
  return texts.map((content) => ({ ...content, textHash: hashOf(content.text) }));
}
