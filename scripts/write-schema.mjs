import { writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';
import { inRoot } from './paths.mjs';

/** Writes public/schema/session-1.json from the schemas in src. A test fails when the two differ. */
const { module } = await runnerImport(inRoot('src/exchange/session-file/json-schema.ts'), {
  configFile: false,
});
await writeFile(inRoot('public/schema/session-1.json'), module.sessionJsonSchema());
