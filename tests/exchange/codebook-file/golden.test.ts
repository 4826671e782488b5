import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCodebook } from '../../../src/exchange/codebook-file/read-codebook.ts';
import { writeCodebook } from '../../../src/exchange/codebook-file/write-codebook.ts';

it('A codebook file as the first release of the format wrote it is read, and says the same when it is written again', () => {
  const bytes = new Uint8Array(readFileSync(new URL('golden/discussed.codebook.json', import.meta.url)));
  const read = readCodebook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  expect(read.value.tags.map(({ name }) => name)).toEqual(['Quote', 'Claim', 'Headline claim', 'Framing']);
  expect(JSON.parse(writeCodebook(read.value))).toEqual(JSON.parse(new TextDecoder().decode(bytes)));
});
