import { runs } from '../../support/runs.ts';
import type { Analyst } from '../analyst.ts';
import type { Query } from '../page/find.ts';
import type { Page } from '../page/page.ts';
import type { Desk, Story, Visit } from '../story.ts';
import { until } from '../until.ts';

const LEAVINGS = runs(3);
/** So many that are tagged in one session. */
const SENTENCES = 8;
const WORDS = 'words typed just before the page goes';

type Place = Pick<Visit, 'address'> & Pick<Desk, 'workbench'>;

const LAST_ROW: Query = {
  css: '[role="option"]',
  within: { css: '[aria-label="Annotations"]' },
  last: true,
};

/** The ways of leaving, each at once after the last key. */
const WAYS: readonly ((page: Page, place: Place) => Promise<Analyst>)[] = [
  async (page, { workbench }) => {
    await page.close();
    return workbench();
  },
  async (page, { address, workbench }) => {
    await page.open(new URL('rescue.html', address).href);
    await page.close();
    return workbench();
  },
  async (page, { workbench }) => {
    await page.reload();
    await page.close();
    return workbench();
  },
];

/** A letter after the other: keys may come as fast as the page takes them. */
const typesNote = async ({ page }: Analyst, note: string): Promise<void> => {
  await page.click({ role: 'textbox', name: 'Note' });
  await page.type(note);
};

const noteIn = ({ page }: Analyst): Promise<string | null> =>
  page.on({ role: 'textbox', name: 'Note' }, (field) => (field as HTMLTextAreaElement).value);

/** Tags a sentence more, writes a note on it, leaves, comes back and finds the note. */
const leavesOnce = async (analyst: Analyst, place: Place, count: number, inAll: number): Promise<Analyst> => {
  await analyst.startsAtTop();
  await analyst.page.press(...Array.from({ length: count }, () => 's'), '1');
  await analyst.has(count);
  const note = `${WORDS} ${inAll}`;
  await typesNote(analyst, note);
  const leave = WAYS[inAll % WAYS.length] as (typeof WAYS)[number];
  const back = await leave(analyst.page, place);
  await back.has(count);
  await back.page.sees({ ...LAST_ROW, holding: 'note' });
  // On a busy machine a click may come while the row is drawn again: one clicks again.
  await until(`the note of leaving ${inAll} in its field`, async () => {
    await back.page.click(LAST_ROW);
    return (await noteIn(back)) === note || null;
  });
  return back;
};

export const leaving: readonly Story[] = [
  {
    title: `leaving while typing, ${LEAVINGS} times: not a letter of a note is lost`,
    time: 240_000 + LEAVINGS * 40_000,
    async tell({ address, desk, allow }) {
      // What the left page was still fetching.
      allow(/aborted|NetworkError|Failed to fetch|Load failed/iu);
      for (let begun = 0; begun < LEAVINGS; begun += SENTENCES) {
        const { workbench, kill } = await desk({});
        let analyst = await workbench();
        for (let count = 1; count <= Math.min(SENTENCES, LEAVINGS - begun); count += 1)
          analyst = await leavesOnce(analyst, { address, workbench }, count, begun + count);
        await kill();
      }
    },
  },
];
