import { defineConfig, mergeConfig, type Plugin } from 'vite';
import base from '../../../vite.config.ts';

/** The version ladder as `src/storage/session-database.ts` writes it, up to its last rung. */
const LADDER = /(export const SESSION_LADDER: Ladder = \[[\s\S]*?)\n\];/u;

const TABLE = "{ onlyInNewer: 'id' }";
const INDEX = "{ annotations: 'id, rev' }";

/** The rungs of a version to come, by the name that `newerBuild` gives. */
const RUNGS: Readonly<Record<string, readonly string[]>> = {
  /** A table of its own, and an index over every annotation: work that can be interrupted. */
  tableAndIndex: ["{ onlyInNewer: 'id', annotations: 'id, rev' }"],
  /** As every rung so far: nothing that stands in the database is gone through. */
  table: [TABLE],
  /** A version later still, with what our ladder does not do (`tests/storage/ladder.test.ts`). */
  indexBehindTable: [TABLE, INDEX],
};
const rungs = RUNGS[process.env['PARALLAX_RUNGS'] ?? ''];
if (!rungs) throw new Error('PARALLAX_RUNGS names no rungs');

/** The build of a version to come: more rungs in the ladder of the sessions' databases. Nothing in `src` knows of them. */
const moreRungs = (): Plugin => ({
  name: 'more-rungs',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/storage/session-database.ts')) return null;
    if (!LADDER.test(code)) throw new Error('session-database.ts writes its ladder in another way');
    return code.replace(LADDER, (_whole, before: string) => `${before}\n  ${rungs.join(',\n  ')},\n];`);
  },
});

/** No test of an update shares a session as a page, and the one-file workbench would be a build of its own. */
const withoutPageShell = (base.plugins ?? []).filter(
  (plugin) => !(plugin && 'name' in plugin && plugin.name === 'page-shell'),
);

export default defineConfig(mergeConfig({ ...base, plugins: withoutPageShell }, { plugins: [moreRungs()] }));
