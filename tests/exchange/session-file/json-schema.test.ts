import { readFileSync } from 'node:fs';
import { fromJSONSchema } from 'zod';
import { expect, it } from 'vitest';
import { sessionFile } from '../../../src/exchange/exporters/session-file.ts';
import { sessionJsonSchema } from '../../../src/exchange/session-file/json-schema.ts';
import { sampleSession } from '../sample-session.ts';

const published = readFileSync(new URL('../../../public/schema/session-1.json', import.meta.url), 'utf8');

it('is published as the schemas generate it (else run node scripts/write-schema.mjs)', () => {
  expect(published).toBe(sessionJsonSchema());
});

it('accepts an exported session and refuses one with a field missing', async () => {
  const { state, log } = await sampleSession();
  const schema = fromJSONSchema(JSON.parse(published) as Parameters<typeof fromJSONSchema>[0]);
  const file = JSON.parse(sessionFile.write({ state, scope: { kind: 'session' }, changes: log })) as {
    annotations: Record<string, unknown>[];
  };
  expect(schema.safeParse(file).error).toBeUndefined();
  delete file.annotations[0]?.['tagId'];
  expect(schema.safeParse(file).success).toBe(false);
});
