import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { versionDiffOf, type VersionDiff } from '../../../src/analysis/reanchoring/version-diff.ts';
import { versionsStore } from '../../../src/ui/versions/versions-store.ts';
import { VersionsRoom } from '../../../src/ui/versions/versions-room.tsx';
import { addText } from '../../support/add-text.ts';
import { LONG_STORY } from '../../support/long-story.ts';
import { Panels } from '../../support/panels.tsx';

const WORDS = 'village 2100 counted 3900 goats and waited for rain';

interface Asked {
  readonly signal: AbortSignal | undefined;
  answer(): void;
}

/** Something waits on a long text, whose versions are compared when the test says so. `named`: each test has texts of its own. */
async function opened(named: string) {
  const asked: Asked[] = [];
  const panels = await Panels.open({
    differ: (versions, signal) =>
      new Promise<VersionDiff | null>((resolve) => {
        asked.push({ signal, answer: () => resolve(versionDiffOf(...versions)) });
      }),
  });
  versionsStore.setState(versionsStore.getInitialState(), true);
  const { workspace } = panels;
  const text = `${named}\n${LONG_STORY}`;
  const old = await addText(workspace, text);
  const start = text.indexOf(WORDS);
  await workspace.run('createAnnotation', {
    articleId: old,
    ranges: [{ start, end: start + WORDS.length }],
    tagId: 'quote' as TagId,
  });
  const next = await addText(workspace, text.replace('3900 goats', '3901 goats'), old);
  workspace.view.setState({ room: 'versions' });
  const shown = panels.show(<VersionsRoom />);
  await waitFor(() => expect(asked).toHaveLength(1));
  return { panels, workspace, next, asked, shown };
}

const row = () => screen.getByRole('option', { name: /village 2100/u });

describe('versions too long to be compared at once', () => {
  it('says that they are compared, and shows the place when it is known', async () => {
    const { asked } = await opened('Of the first test.');
    expect(row()).toHaveAccessibleName(/Comparing the versions …/u);
    expect(screen.getByRole('status')).toHaveTextContent('Comparing the versions …');
    const height = row().style.insetBlockStart;
    asked[0]?.answer();
    await waitFor(() => expect(row()).toHaveAccessibleName(/, 9\d %/u));
    expect(row().style.insetBlockStart).toBe(height);
    expect(screen.getByRole('status')).toHaveTextContent('1 paragraph changed');
  });

  it('is ended by leaving the room', async () => {
    const { asked, shown } = await opened('Of the second test.');
    expect(asked[0]?.signal?.aborted).toBe(false);
    shown.unmount();
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('what takes annotations along says so and can be stopped: then all of them wait', async () => {
    const { workspace, next, asked, shown } = await opened('Of the third test.');
    shown.unmount();
    const carrying = workspace.carryToVersion(next);
    await waitFor(() => expect(asked).toHaveLength(2));
    const { busy } = workspace.session.getState();
    expect(busy?.label).toBe('Comparing the versions …');
    act(() => busy?.cancel?.());
    asked[1]?.answer();
    expect(await carrying).toEqual({ ok: true, value: { exact: 0, moved: 1, lost: 0 } });
    expect(workspace.session.getState().busy).toBeNull();
  });
});
