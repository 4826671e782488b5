import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sliceByCodePoints, wrongPlaces, type SessionFileContent } from '../../browser/support/offsets.ts';
import type { Story } from '../story.ts';

const SPEECH = 'threats will get them nowhere when confronting Iran';

const seed = (fileName: string) =>
  readFileSync(new URL(`../../../public/seeds/${fileName}`, import.meta.url), 'utf8');

const fileIn = (content: string) => JSON.parse(content) as SessionFileContent;

const mouse: Story = {
  title: 'main job by mouse: open, tag, reload, export, read back',
  async tell({ workbench, picture }) {
    const analyst = await workbench();
    await analyst.drags(SPEECH);
    await picture(analyst.page, 'selected');
    await analyst.tags('Quote');
    await analyst.has(1);
    await analyst.takesSentence('Ties between Washington');
    await analyst.tags('Framing');
    await analyst.has(2);
    await analyst.reloads();
    await analyst.has(2);
    await picture(analyst.page, 'tagged');

    const { name, content } = await analyst.exports('Session');
    match(name, /\.parallax\.json$/u);
    const file = fileIn(content);
    const live = file.annotations.filter(({ deletedRev }) => deletedRev === null);
    equal(live.length, 2);
    deepEqual(wrongPlaces(file), []);
    for (const { target } of live) {
      const source = file.articles.find(({ id }) => id === target.articleId)?.source.fileName ?? '';
      for (const { start, end, exact } of target.ranges)
        equal(sliceByCodePoints(seed(source), start, end), exact);
    }
    ok(live.some(({ target }) => target.ranges.some(({ exact }) => exact.includes(SPEECH))));
  },
};

const keyboard: Story = {
  title: 'main job by keyboard alone: sentence, words, digit, reload',
  async tell({ workbench, picture }) {
    const analyst = await workbench();
    const { page } = analyst;
    const shareAt = () =>
      page.on({ role: 'button', name: 'Share' }, (share) => share.getBoundingClientRect().x);
    const before = await shareAt();
    await page.sees({ role: 'button', name: 'Export' });
    await page.sees({ role: 'button', name: 'More' });
    equal(await shareAt(), before, 'what comes late moves no button');
    await analyst.startsAtTop();
    await page.press('s', '1');
    await analyst.has(1);
    await page.press('s', 's');
    await picture(page, 'sentence by keys');
    const sentence = await analyst.selected();
    ok(sentence.length > 20, sentence);
    await page.press('2');
    await analyst.has(2);
    await page.press('Control+Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', '3');
    await analyst.has(3);
    await analyst.reloads();
    await analyst.has(3);
    const file = fileIn((await analyst.exports('Session')).content);
    deepEqual(wrongPlaces(file), []);
    const words = file.annotations.flatMap(({ target }) => target.ranges.map(({ exact }) => exact));
    ok(words.includes('US President'), words.join(' | '));
    ok(words.some((exact) => sentence.startsWith(exact)));
  },
};

const everyExport: Story = {
  title: 'every export downloads and holds what was tagged',
  async tell({ workbench }) {
    const analyst = await workbench();
    await analyst.drags(SPEECH);
    await analyst.tags('Claim');
    await analyst.has(1);
    for (const item of ['Session', 'Annotations', 'W3C', 'CSV'] as const) {
      const { content } = await analyst.exports(item);
      ok(content.includes(SPEECH), item);
      if (item !== 'CSV') JSON.parse(content);
    }
  },
};

export const mainJob: readonly Story[] = [mouse, keyboard, everyExport];
