import type { TextRange } from '../../../src/domain/records/range.ts';
import type { Column } from './columns.tsx';
import { facesCome, type Viewer } from './test.ts';

/** Puts texts side by side, 720 px each, and waits for what is fetched late. */
export async function open(viewer: Viewer, columns: readonly Column[]): Promise<void> {
  await viewer.page.setViewportSize({ width: 1440, height: 900 });
  await viewer.page.evaluate((all) => window.columns.open(all), columns);
  await facesCome(viewer.page);
  const hasMarks = columns.some(({ ink, hairlines }) => (ink ?? []).length + (hairlines ?? []).length > 0);
  if (hasMarks)
    await viewer.page.waitForSelector('.ink-sign, .hairline, .ink-bracket', { state: 'attached' });
  await viewer.settle();
}

export const told = <Value>(viewer: Viewer, column: number, name: string): Promise<readonly Value[]> =>
  viewer.page.evaluate(
    ([at, wanted]) =>
      window.columns.events
        .filter((event) => event.column === at && event.name === wanted)
        .map(({ value }) => value),
    [column, name] as const,
  ) as Promise<readonly Value[]>;

export const rectOf = (viewer: Viewer, column: number, range: TextRange) =>
  viewer.page.evaluate(([at, words]) => window.columns.viewers[at]?.rectOf(words)?.toJSON() as DOMRect, [
    column,
    range,
  ] as const);
