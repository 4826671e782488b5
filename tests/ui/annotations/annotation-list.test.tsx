// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_ANNOTATIONS } from '../../../src/state/view-store.ts';
import { AnnotationList } from '../../../src/ui/annotations/annotation-list.tsx';
import { focusStore, requestFocus } from '../../../src/ui/reading/focus.ts';
import { Panels } from '../../support/panels.tsx';

const SAID = 'he had sent a letter';
const WARNED = 'warned of potential military action';

let panels: Panels;
beforeEach(async () => {
  panels = await Panels.open();
});

const list = () => screen.getByRole('listbox', { name: 'Annotations' });
const rows = () => within(list()).queryAllByRole('option');
const focusList = () => act(() => list().focus());

describe('the annotation list', () => {
  it('says what to do while nothing is tagged', async () => {
    panels.show(<AnnotationList />);
    expect(screen.getByText('Nothing tagged yet. Select words, or press S, then 1.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Go to the text' }));
    expect(focusStore.getState().target).toBe('text');
  });

  it('shows tag, words and speaker in the order of the text, and what is missing', async () => {
    await panels.tag('framing', WARNED);
    const quote = await panels.tag('quote', SAID);
    await panels.run('assignEntity', { ids: [quote], attributeId: 'speaker', name: 'Donald Trump' });
    panels.show(<AnnotationList />);
    const [first, second] = rows();
    expect(first).toHaveTextContent(`Q${SAID}Donald Trump`);
    expect(within(first!).getByRole('img', { name: 'Quote' })).toBeVisible();
    expect(within(second!).getByRole('img', { name: 'Framing, incomplete' })).toBeVisible();
    expect(second).toHaveTextContent('Device not coded');
  });

  it('is one Tab stop; arrows move and the open article follows, Enter goes to the text', async () => {
    const quote = await panels.tag('quote', SAID);
    const framing = await panels.tag('framing', WARNED);
    panels.show(<AnnotationList />);
    focusList();
    expect(list()).toHaveAttribute('aria-activedescendant', rows()[0]?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(list()).toHaveAttribute('aria-activedescendant', rows()[1]?.id);
    expect(panels.workspace.view.getState().activeId).toBe(framing);
    await userEvent.keyboard('{Home}{Enter}');
    await waitFor(() => expect(focusStore.getState().target).toBe('text'));
    expect(panels.workspace.view.getState().activeId).toBe(quote);
  });

  it('goes to an annotation of another article', async () => {
    await act(() => panels.workspace.openArticle(panels.articleId('B')));
    const inB = await panels.tag('claim', 'Ayatollah Khamenei');
    await act(() => panels.workspace.openArticle(panels.articleId('A')));
    panels.show(<AnnotationList />);
    expect(rows()).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Session' }));
    await userEvent.click(rows()[0]!);
    await waitFor(() =>
      expect(panels.workspace.view.getState()).toMatchObject({
        articleId: panels.articleId('B'),
        activeId: inB,
      }),
    );
  });

  it('removes with Delete, stays near, and Undo brings it back', async () => {
    await panels.tag('quote', SAID);
    await panels.tag('framing', WARNED);
    panels.show(<AnnotationList />);
    focusList();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(list()).toHaveAttribute('aria-activedescendant', rows()[0]?.id);
    await act(() => panels.workspace.undo());
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('flags and deletes several at once, each in one step', async () => {
    await panels.tag('quote', SAID);
    await panels.tag('framing', WARNED);
    await panels.tag('claim', 'late on Friday');
    panels.show(<AnnotationList />);
    focusList();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('2 selected')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Flag' }));
    await waitFor(() => expect(screen.getAllByRole('img', { name: 'Flagged' })).toHaveLength(2));
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await act(() => panels.workspace.undo());
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  it('filters by tag, words and flag, counts, and shows all again', async () => {
    await panels.tag('quote', SAID);
    const framing = await panels.tag('framing', WARNED);
    await panels.run('setFlag', { ids: [framing], flagged: true });
    panels.show(<AnnotationList />);
    await userEvent.click(screen.getByRole('button', { name: 'Quote' }));
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining(SAID)]);
    expect(screen.getByRole('heading', { name: 'List 1 of 2' })).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), 'zebra');
    expect(rows()).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(rows()).toHaveLength(2);

    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Flagged/u }));
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining(WARNED)]);
    expect(screen.getByRole('button', { name: 'Filters, 1 set' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Filters, 1 set' })).toHaveFocus();
  });

  it('filters by the value of an attribute, and by its absence', async () => {
    const framing = await panels.tag('framing', WARNED);
    await panels.tag('framing', SAID);
    await panels.run('setAttribute', { ids: [framing], attributeId: 'device', value: 'label' });
    panels.show(<AnnotationList />);
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Attribute' }), 'Device');
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining(SAID)]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Value' }), 'Label');
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining(WARNED)]);
  });

  it('sorts by speaker', async () => {
    await panels.tag('quote', SAID);
    const late = await panels.tag('quote', WARNED);
    await panels.run('assignEntity', { ids: [late], attributeId: 'speaker', name: 'Anna' });
    panels.show(<AnnotationList />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'By speaker');
    expect(rows()[0]).toHaveTextContent('Anna');
  });

  it('takes the focus on request and gives it back with Escape', async () => {
    await panels.tag('quote', SAID);
    panels.show(<AnnotationList />);
    act(() => requestFocus('list'));
    expect(list()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(focusStore.getState().target).toBe('text');
  });

  it('has only the rows near the window in the document, and tells their places', async () => {
    const { start } = panels.rangeOf('US President');
    for (let index = 0; index < 40; index += 1) {
      await panels.run('createAnnotation', {
        articleId: panels.articleId(),
        ranges: [{ start: start + index * 10, end: start + index * 10 + 8 }],
        tagId: [...panels.state.tags.keys()][0]!,
      });
    }
    panels.show(<AnnotationList />);
    expect(rows().length).toBeLessThan(30);
    expect(rows()[0]).toHaveAttribute('aria-setsize', '40');
    focusList();
    await userEvent.keyboard('{End}');
    const last = document.getElementById(list().getAttribute('aria-activedescendant') ?? '');
    expect(last).toHaveAttribute('aria-posinset', '40');
    expect(panels.workspace.view.getState().filter).toEqual(ALL_ANNOTATIONS);
  });
});
