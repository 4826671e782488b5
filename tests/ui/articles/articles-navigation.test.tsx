// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ArticlesNavigation } from '../../../src/ui/articles/articles-navigation.tsx';
import { Panels } from '../../support/panels.tsx';

let panels: Panels;
let added = 0;
beforeEach(async () => {
  added = 0;
  panels = await Panels.open();
});

const show = (compact = false) =>
  panels.show(<ArticlesNavigation onAdd={() => (added += 1)} compact={compact} />);
const nav = () => within(screen.getByRole('navigation', { name: 'Articles' }));
const row = (letter: string) => nav().getByRole('button', { name: new RegExp(`^${letter}: `) });
const article = (letter = 'A') => panels.state.articles.get(panels.articleId(letter));
const outletOf = (letter: string) => {
  const id = article(letter)?.outletId;
  return id ? panels.state.entities.get(id)?.name : undefined;
};

describe('the articles', () => {
  it('are named by letter and title, and open by a click', async () => {
    show();
    expect(row('A')).toHaveAccessibleName(expect.stringContaining('US President Donald Trump'));
    expect(row('A')).toHaveAttribute('aria-current', 'page');
    await userEvent.click(row('C'));
    await waitFor(() => expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('C')));
    expect(row('C')).toHaveAttribute('aria-current', 'page');
  });

  it('tell date, words, what is tagged and whether they are done', async () => {
    await panels.tag('quote', 'an armed conflict');
    await panels.tag('quote', 'late on Friday');
    await panels.tag('claim', 'late on Friday');
    await panels.run('setDone', { articleId: panels.articleId(), done: true });
    show();
    const facts = row('A').closest('li');
    expect(facts).toHaveTextContent('384 words');
    expect(facts).toHaveTextContent('2 Q 1 C');
    expect(facts).toHaveTextContent('✓ Done');
    expect(row('B').closest('li')).toHaveTextContent('Mar 22, 2025342 words');
    expect(row('A')).toHaveAccessibleName(expect.stringMatching(/, done$/));
  });

  it('have one Tab stop; arrows and End rove', async () => {
    show();
    act(() => row('A').focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(row('B')).toHaveFocus();
    expect([row('A'), row('B'), row('C')].map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    await userEvent.keyboard('{End}');
    expect(row('C')).toHaveFocus();
    expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('A'));
  });

  it('ask for the outlet and take it in place, as one step', async () => {
    show();
    await userEvent.click(nav().getByRole('button', { name: 'Which outlet is article A from?' }));
    await userEvent.keyboard('The National{Enter}');
    await waitFor(() => expect(outletOf('A')).toBe('The National'));
    await waitFor(() => expect(row('A')).toHaveFocus());
    await act(() => panels.workspace.undo());
    expect(outletOf('A')).toBeUndefined();
  });

  it('change title by F2 and date by the menu; Escape changes nothing', async () => {
    show();
    act(() => row('A').focus());
    await userEvent.keyboard('{F2}');
    const title = screen.getByRole('textbox', { name: 'Title of article A' });
    await userEvent.clear(title);
    await userEvent.type(title, 'Trust{Escape}');
    expect(article()?.title).toMatch(/^US President/);
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('Trust{Enter}');
    await waitFor(() => expect(row('A')).toHaveAccessibleName('A: Trust'));

    await userEvent.click(await nav().findByRole('button', { name: 'Actions for article A' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Change the date' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Date of article A' }), '2025-03{Enter}');
    await waitFor(() => expect(article()?.publishedAt).toBe('2025-03'));
  });

  it('are removed only after a question, and come back by Undo', async () => {
    await panels.tag('quote', 'an armed conflict');
    show();
    await userEvent.click(await nav().findByRole('button', { name: 'Actions for article A' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Remove article/ }));
    expect(
      await screen.findByText(/leaves this session with its 1 annotation\. Undo brings everything back/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Remove article', hidden: true }));
    await waitFor(() => expect(nav().queryByRole('button', { name: /^A: /, hidden: true })).toBeNull());
    await act(() => panels.workspace.undo());
    await waitFor(() => expect(row('A')).toBeInTheDocument());
  });

  it('can be added to', async () => {
    show();
    await userEvent.click(nav().getByRole('button', { name: 'Add articles' }));
    expect(added).toBe(1);
  });
});

describe('the articles as letters', () => {
  it('keep their full names and open by a click', async () => {
    show(true);
    expect(row('B')).toHaveTextContent(/^B$/);
    await userEvent.click(row('B'));
    await waitFor(() => expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('B')));
  });

  it('open the rows over the text, with the focus in them, and close with Escape or by choosing', async () => {
    show(true);
    await userEvent.click(row('A'));
    expect(row('A')).toHaveFocus();
    expect(nav().getByText('Which outlet?', { selector: 'li:first-child *' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(nav().queryByText('Which outlet?')).toBeNull();
    await userEvent.click(nav().getByRole('button', { name: 'Show titles' }));
    await userEvent.click(row('C'));
    await waitFor(() => expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('C')));
    expect(nav().queryByText('Which outlet?')).toBeNull();
  });
});
