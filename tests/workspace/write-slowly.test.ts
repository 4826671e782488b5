import { expect, it } from 'vitest';
import type { Exporter, ExportInput } from '../../src/exchange/exporter.ts';
import { createComparisonStore } from '../../src/state/comparison-store.ts';
import { createSessionStore } from '../../src/state/session-store.ts';
import { createSettingsStore } from '../../src/state/settings-store.ts';
import { createViewStore } from '../../src/state/view-store.ts';
import { createCore } from '../../src/workspace/core.ts';
import { writeSlowly } from '../../src/workspace/write-slowly.ts';
import { newProfile, portsOf } from '../support/workspace.ts';

const stores = () => ({
  session: createSessionStore(),
  view: createViewStore(),
  settings: createSettingsStore(),
  comparison: createComparisonStore(),
});
const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${at},`);
const format = (count: number) =>
  ({ mediaType: 'text/plain', pieces: () => numbers(count) }) as unknown as Exporter;

it.each([0, 1, 99, 100, 101, 250, 2300])('writes %d pieces in their order, none twice', async (count) => {
  const core = createCore(portsOf(newProfile()), stores());
  const written = await writeSlowly(core, format(count), {} as ExportInput, 'Writing');
  expect(await written?.text()).toBe(numbers(count).join(''));
  expect(core.session.getState().busy).toBeNull();
});
