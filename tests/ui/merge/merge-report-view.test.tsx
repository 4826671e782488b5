import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { render } from '@testing-library/react';
import { MergeReportView } from '../../../src/ui/merge/merge-report-view.tsx';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { entity } from '../../support/article-builder.ts';
import {
  CARA,
  deleted,
  here,
  merged,
  names,
  quote,
  report,
  revAt,
  several,
  talks,
} from './merged-records.ts';

const show = (...args: Parameters<typeof report>) => {
  render(<MergeReportView report={report(...args)} names={names} here={here} />);
  return userEvent.setup();
};

describe('the dry run of a merge', () => {
  it('counts outcomes by kind of record, and leaves out what did not come up', () => {
    show({
      records: [...several(12, 'added'), ...several(3, 'changed'), merged('added', null, entity('Iran'))],
    });
    const table = screen.getByRole('table', { name: 'In numbers' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Outcome', 'Annotations', 'Names']);
    const added = within(table).getByRole('row', { name: /Added/ });
    expect(
      within(added)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['12', '1']);
    expect(within(table).queryByRole('row', { name: /Deleted/ })).toBeNull();
    expect(screen.queryByRole('table', { name: 'By person' })).toBeNull();
  });

  it('says whose work it is when it is several people’s', () => {
    show({ records: [...several(2, 'added'), ...several(1, 'deleted', CARA)] });
    const cara = within(screen.getByRole('table', { name: 'By person' })).getByRole('row', { name: /Cara/ });
    expect(
      within(cara)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['', '1']);
  });

  it('shows mine and theirs of a conflict side by side, and which one stands', () => {
    const mine = quote({ rev: revAt('10:00'), note: 'weak', confidence: 'low' });
    const theirs = quote({ rev: revAt('11:00'), note: 'strong', confidence: 'low' });
    show({ records: [merged('overwritten', mine, theirs)] });
    const conflicts = screen.getByRole('region', { name: 'Conflicts 1' });
    expect(within(conflicts).getByRole('columnheader', { name: 'Theirs (stands)' })).toBeInTheDocument();
    const note = within(conflicts).getByRole('row', { name: /Note/ });
    expect(
      within(note)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['weak', 'strong']);
    // What both say the same is no conflict.
    expect(within(conflicts).queryByRole('row', { name: /Confidence/ })).toBeNull();
    expect(conflicts).toHaveTextContent('“we won”');
    expect(conflicts).toHaveTextContent(/Theirs stands, because it is newer/);
  });

  it('lists what is deleted with its words, once unfolded', async () => {
    const user = show({ records: [merged('deleted', quote(), deleted(quote()))] });
    const fold = screen.getByRole('button', { name: 'Deleted 1' });
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    await user.click(fold);
    expect(screen.getByRole('list', { name: 'Deleted' })).toHaveTextContent('“we won”');
  });

  it('tells letters, other versions and clocks that are ahead', () => {
    show({
      mends: [{ kind: 'letter', articleId: talks.article.id as ArticleId, from: 'A', to: 'D' }],
      textDifferences: [
        { mine: talks.article, theirs: talks.article, myWords: 'we won', theirWords: 'we lost' },
      ],
      fromTheFuture: 2,
    });
    expect(screen.getByRole('region', { name: 'Letters 1' })).toHaveTextContent(
      /Your article A, “Talks resume”, becomes D/,
    );
    expect(screen.getByRole('region', { name: 'Text differences 1' })).toHaveTextContent(/from “we lost” on/);
    expect(screen.getByText(/2 records are dated in the future/)).toBeInTheDocument();
  });

  it('keeps thousands of rows out of the document', async () => {
    for (const side of ['offsetHeight', 'offsetWidth', 'clientHeight'] as const) {
      Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => 300 });
    }
    const user = show({ records: several(5000, 'added') });
    await user.click(screen.getByRole('button', { name: 'Added 5,000' }));
    const rows = within(screen.getByRole('list', { name: 'Added' })).getAllByRole('listitem');
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]).toHaveAttribute('aria-setsize', '5000');
    expect(screen.getByRole('group', { name: 'Added, scrollable' })).toHaveAttribute('tabindex', '0');
  });
});
