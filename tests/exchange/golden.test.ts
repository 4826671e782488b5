import { expect, it } from 'vitest';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { sampleSession } from './sample-session.ts';

/** A change here is a change of the file format: is the old file still read, and does the version say so? */
it('writes the sample session as it always did', async () => {
  const { state, log } = await sampleSession();
  const file = sessionFile.write({ state, scope: { kind: 'session' }, changes: log });
  await expect(file).toMatchFileSnapshot('golden/sample.parallax.json');
});
