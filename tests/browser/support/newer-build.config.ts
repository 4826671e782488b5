import { defineConfig, mergeConfig, type Plugin } from 'vite';
import base from '../../../vite.config.ts';

/** The version ladder as `src/storage/session-database.ts` writes it, up to its last rung. */
const LADDER = /(export const SESSION_LADDER: Ladder = \[[\s\S]*?)\n\];/u;

/** A table of its own, and an index over every annotation: work that can be interrupted. One rung, so one build for all. */
const RUNG = "{ onlyInNewer: 'id', annotations: 'id, rev' }";

/** The build of a version to come: one more rung in the ladder of the sessions' databases. Nothing in `src` knows of it. */
const oneMoreRung = (): Plugin => ({
  name: 'one-more-rung',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/storage/session-database.ts')) return null;
    if (!LADDER.test(code)) throw new Error('session-database.ts writes its ladder in another way');
    return code.replace(LADDER, (_whole, rungs: string) => `${rungs}\n  ${RUNG},\n];`);
  },
});

/** No test of an update shares a session as a page, and the one-file workbench would be a build of its own. */
const withoutPageShell = (base.plugins ?? []).filter(
  (plugin) => !(plugin && 'name' in plugin && plugin.name === 'page-shell'),
);

export default defineConfig(
  mergeConfig({ ...base, plugins: withoutPageShell }, { plugins: [oneMoreRung()] }),
);
