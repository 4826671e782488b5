// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId, CommentId } from '../../../src/domain/ids.ts';
import type { Topic } from '../../../src/domain/records/comment.ts';
import { AllComments } from '../../../src/ui/comments/all-comments.tsx';
import { CommentsButton } from '../../../src/ui/comments/comments-button.tsx';
import { newCommentDraft, replyDraft } from '../../../src/ui/comments/draft-fields.ts';
import { writeDraft } from '../../../src/ui/inspector/drafts.ts';
import { focusStore } from '../../../src/ui/reading/focus.ts';
import { actorOf, inBrowser, send } from '../hand-out/in-browser.ts';
import type { Panels } from '../../support/panels.tsx';

let panels: Panels;
let quote: AnnotationId;
let isClosed = false;

beforeEach(async () => {
  localStorage.clear();
  isClosed = false;
  panels = await inBrowser('ana', 'Ana Long');
  quote = await panels.tag('quote', "I'm a president of peace");
});

const onQuote = (): Topic => ({ type: 'annotation', id: quote });
const say = async (about: Topic, text: string, who = panels): Promise<CommentId> =>
  (await who.run('addComment', { about, text, replyTo: null })).entries[0]?.after.id as CommentId;
const show = () => panels.show(<AllComments onClose={() => (isClosed = true)} />);
const list = () => screen.getByRole('listbox', { name: 'Comments of the session' });
const rows = () =>
  within(list())
    .getAllByRole('option')
    .map((row) => row.textContent?.slice(0, 40));
const chosen = () => within(screen.getByRole('region', { name: 'Chosen comment' }));
const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));

describe('the list of all comments', () => {
  it('says what to do where there is none', () => {
    show();
    expect(screen.getByText(/^No comment is open\. Shift\+E/u)).toBeVisible();
  });

  it('shows what each is about, who began it, and how many answered', async () => {
    const id = await say(onQuote(), 'Is this one?');
    await panels.run('addComment', { about: onQuote(), text: 'It is.', replyTo: id });
    await say({ type: 'article', id: panels.articleId('B') }, 'Which outlet?');
    await say({ type: 'tag', id: 'claim' }, 'Too wide?');
    await say({ type: 'session', id: panels.state.session.id }, 'Who does C?');
    show();
    expect(within(list()).getAllByRole('option')).toHaveLength(4);
    const row = within(list()).getByRole('option', { name: /Is this one\?/u });
    expect(row).toHaveTextContent("Quote in AI'm a president of peace");
    expect(row).toHaveTextContent('1 reply');
    expect(within(row).getByRole('img', { name: 'You' })).toBeVisible();
    for (const words of ['Article B', 'TagClaim', 'The session']) expect(list()).toHaveTextContent(words);
  });

  it('goes through the rows by key, and to the thing by Enter', async () => {
    await say({ type: 'tag', id: 'claim' }, 'Too wide?');
    await say(onQuote(), 'Is this one?');
    panels.activate(null);
    show();
    act(() => list().focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(within(list()).getByRole('option', { selected: true })).toHaveTextContent('Too wide?');
    expect(chosen().getByText('Too wide?')).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    expect(list()).toHaveAttribute(
      'aria-activedescendant',
      within(list()).getByRole('option', { name: /Is this one/u }).id,
    );
    await userEvent.keyboard('{Enter}');
    expect(isClosed).toBe(true);
    await waitFor(() => expect(panels.workspace.view.getState().activeId).toBe(quote));
    await waitFor(() => expect(focusStore.getState()).toMatchObject({ target: 'text', at: quote }));
  });

  it('takes an answer in place, and keeps a settled one where it stands until another list is asked for', async () => {
    await say(onQuote(), 'Is this one?');
    await say({ type: 'tag', id: 'claim' }, 'Too wide?');
    show();
    const before = rows();
    await userEvent.click(within(list()).getByRole('option', { name: /Is this one/u }));
    await userEvent.click(chosen().getByRole('button', { name: 'Reply' }));
    await userEvent.keyboard('It is.{Enter}');
    expect(await chosen().findByText('It is.')).toBeVisible();
    await userEvent.click(chosen().getByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(chosen().getByText('✓ Resolved')).toBeVisible());
    expect(rows()).toEqual(before);
    expect(screen.getByRole('radio', { name: 'Open (1)' })).toBeChecked();
    await choose(/^All/u);
    await choose(/^Open/u);
    expect(within(list()).getAllByRole('option')).toHaveLength(1);
    expect(list()).toHaveTextContent('Too wide?');
  });

  it('finds mine and those that call me', async () => {
    await say(onQuote(), 'Ask @AL');
    show();
    await choose(/^Calling me \(1\)/u);
    expect(list()).toHaveTextContent('Ask @AL');
    await choose(/^Mine \(1\)/u);
    expect(list()).toHaveTextContent('Ask @AL');
  });

  it('still tells of an annotation that was removed, and of its words', async () => {
    await say(onQuote(), 'Delete it?');
    await panels.run('deleteAnnotations', { ids: [quote] });
    show();
    expect(list()).toHaveTextContent('The annotation was removed');
    expect(chosen().getByText("I'm a president of peace")).toBeVisible();
    expect(chosen().queryByRole('button', { name: 'Go there' })).toBeNull();
    act(() => list().focus());
    await userEvent.keyboard('{Enter}');
    expect(isClosed).toBe(false);
    expect(panels.workspace.session.getState().said.text).toBe('It was removed: there is nowhere to go');
    await act(() => panels.workspace.undo());
    expect(list()).toHaveTextContent('Quote in A');
  });

  it('tells what was begun and not sent, also of what was removed since, and where to go on', async () => {
    const id = await say({ type: 'article', id: panels.articleId('B') }, 'Which outlet?');
    writeDraft(newCommentDraft(quote), { base: '', text: 'Half a' });
    writeDraft(replyDraft(id), { base: '', text: 'The Na' });
    writeDraft('elsewhere|comment', { base: '', text: 'Of another session' });
    const { unmount } = show();
    const unsent = () => within(screen.getByRole('region', { name: 'Begun and not sent' }));
    expect(
      unsent()
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual(['Half aQuote in AGo onDiscard', 'The NaArticle BGo onDiscard']);
    await userEvent.click(unsent().getByRole('button', { name: 'Go to Quote in A, go on writing' }));
    await waitFor(() => expect(focusStore.getState()).toMatchObject({ target: 'discussion', at: quote }));
    unmount();
    await panels.run('deleteAnnotations', { ids: [quote] });
    show();
    expect(unsent().getAllByRole('listitem')[0]).toHaveTextContent('Half aThe annotation was removedDiscard');
    await userEvent.click(unsent().getByRole('button', { name: /^Discard what was begun: The annotation/u }));
    expect(unsent().getAllByRole('listitem')).toHaveLength(1);
  });

  it('draws only what is near of ten thousand', async () => {
    await say(onQuote(), 'one');
    const [first] = [...panels.state.comments.values()];
    const { session } = panels.workspace;
    const comments = new Map(
      Array.from({ length: 10_000 }, (_, at) => {
        const id = `c${at}` as CommentId;
        return [id, { ...first!, id }] as const;
      }),
    );
    act(() => session.setState({ state: { ...panels.state, comments } }));
    show();
    expect(screen.getByRole('radio', { name: 'Open (10,000)' })).toBeChecked();
    expect(within(list()).getAllByRole('option').length).toBeLessThan(40);
    act(() => list().focus());
    await userEvent.keyboard('{End}');
    await waitFor(() =>
      expect(within(list()).getByRole('option', { selected: true })).toHaveAttribute(
        'aria-posinset',
        '10000',
      ),
    );
  });
});

describe('two people', () => {
  it('talk through files: the answer opens what was settled without it', async () => {
    const bo = await inBrowser('bo', 'Bo Li');
    const share = (who: Panels) =>
      act(() =>
        who.workspace.share({ scope: { kind: 'session' }, withTexts: true, withLog: false, gzip: false }),
      );
    const id = await say(onQuote(), 'Is this one, @BL?');
    await share(panels);
    await send(panels, bo);
    await bo.run('addComment', { about: onQuote(), text: 'It is not.', replyTo: id });
    await panels.run('resolveThread', { id });
    await share(bo);
    await send(bo, panels);
    show();
    expect(screen.getByRole('radio', { name: 'Open (1)' })).toBeChecked();
    expect(chosen().getByRole('article', { name: /^Bo Li, /u })).toHaveTextContent('It is not.');
    expect([...panels.state.comments.values()].map(({ createdBy }) => createdBy)).toContain(actorOf(bo));
  });
});

describe('the button for comments', () => {
  it('says how many are open, and opens the discussion above', async () => {
    const about: Topic = { type: 'tag', id: 'claim' };
    await say(about, 'Too wide?');
    panels.show(<CommentsButton about={about} name="the tag Claim" />);
    const button = screen.getByRole('button', { name: 'Comments on the tag Claim, 1 open' });
    await userEvent.click(button);
    const dialog = within(await screen.findByRole('dialog', { name: 'Comments on the tag Claim' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Reopen' })).toBeVisible());
    expect(button).toHaveAttribute('aria-label', 'Comments on the tag Claim');
  });
});
