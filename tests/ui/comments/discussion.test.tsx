// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId, CommentId } from '../../../src/domain/ids.ts';
import type { Actor } from '../../../src/domain/records/actor.ts';
import { callNameOf } from '../../../src/domain/mentions.ts';
import { commentsOf, openThreads } from '../../../src/domain/threads.ts';
import { newCommentDraft, replyDraft } from '../../../src/ui/comments/draft-fields.ts';
import { unsentIn } from '../../../src/ui/comments/unsent.ts';
import { readDraft, writeDraft } from '../../../src/ui/inspector/drafts.ts';
import { Inspector } from '../../../src/ui/inspector/inspector.tsx';
import { recoverDrafts } from '../../../src/ui/inspector/use-draft-recovery.ts';
import { requestFocus } from '../../../src/ui/reading/focus.ts';
import { openTab } from '../../support/workspace.ts';
import { Panels } from '../../support/panels.tsx';

let panels: Panels;
let quote: AnnotationId;

beforeEach(async () => {
  localStorage.clear();
  panels = await Panels.open();
  quote = await panels.tag('quote', "I'm a president of peace");
});

const section = () => within(screen.getByRole('region', { name: 'Comments' }));
const show = async (id: AnnotationId | null = quote) => {
  panels.activate(id);
  const shown = panels.show(<Inspector />);
  await section().findByRole('textbox', { name: /omment$/u });
  return shown;
};
const about = () => ({ type: 'annotation', id: quote }) as const;
const threads = () => commentsOf(panels.state, about());
const say = async (text: string, replyTo: CommentId | null = null): Promise<CommentId> =>
  (await panels.run('addComment', { about: about(), text, replyTo })).entries[0]?.after.id as CommentId;
const discuss = () => act(() => requestFocus('discussion'));
/** Another tab takes away what this one is about to talk of, and this one has not heard of it yet. */
async function openTabAndDelete(): Promise<void> {
  const unheard = { ring: () => undefined, onRing: () => () => undefined };
  const other = openTab(panels.profile, { doorbell: unheard });
  await other.start();
  await other.run('deleteAnnotations', { ids: [quote] });
}
const said = () => panels.workspace.session.getState().said.text;

describe('the discussion of an annotation', () => {
  it('is begun by typing, sent by Enter, and says so', async () => {
    await show();
    discuss();
    const field = section().getByRole('textbox', { name: 'Comment' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard('Is this one?{Shift>}{Enter}{/Shift}I doubt it.{Enter}');
    await waitFor(() => expect(threads()).toHaveLength(1));
    expect(section().getByRole('article')).toHaveTextContent('Is this one? I doubt it.');
    expect(threads()).toMatchObject([{ starter: { text: 'Is this one?\nI doubt it.' } }]);
    expect(said()).toBe('Added comment');
    expect(section().getByText('1 open comment')).toBeVisible();
    const next = section().getByRole('textbox', { name: 'New comment' });
    expect(next).toHaveValue('');
    expect(next).toHaveFocus();
  });

  it('is sent by Enter right behind initials that are typed whole', async () => {
    await show();
    const { actors } = panels.state;
    const [me] = actors.values();
    await userEvent.type(
      section().getByRole('textbox', { name: 'Comment' }),
      `Ask @${callNameOf(me!)!.toLowerCase()}{Enter}`,
    );
    await waitFor(() => expect(threads()).toHaveLength(1));
  });

  it('tells who else is called by the same initials', async () => {
    const named = (id: string, name: string) =>
      ({
        ...panels.state.actors.get(panels.workspace.session.getState().actorId)!,
        id,
        name,
        initials: 'BL',
      }) as Actor;
    const actors = new Map(panels.state.actors);
    for (const one of [named('p1', 'Bo Li'), named('p2', 'Bea Lang')]) actors.set(one.id, one);
    act(() => panels.workspace.session.setState({ state: { ...panels.state, actors } }));
    await show();
    await userEvent.type(section().getByRole('textbox', { name: 'Comment' }), 'Look, @Bo');
    expect(section().getByRole('option')).toHaveTextContent(/Bo Li@BL, also Bea Lang$/u);
    expect(section().getByText('1 person to call, arrows choose, Enter takes')).toBeInTheDocument();
  });

  it('is gone on with by the same key: the answer goes to the last that is open', async () => {
    await say('First?');
    const settled = await say('Second?');
    await panels.run('resolveThread', { id: settled });
    await show();
    discuss();
    await waitFor(() => expect(section().getByRole('textbox', { name: 'Reply to you' })).toHaveFocus());
    await userEvent.keyboard('Yes.{Enter}');
    await waitFor(() => expect(threads()[0]?.replies.map(({ text }) => text)).toEqual(['Yes.']));
    expect(said()).toBe('Added reply');
  });

  it('is settled and opened again by one button, which keeps the focus', async () => {
    await say('Is this one?');
    await show();
    const button = section().getByRole('button', { name: 'Resolve' });
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(button).toHaveAccessibleName('Reopen'));
    expect(button).toHaveFocus();
    expect(section().getByText('✓ Resolved')).toBeVisible();
    expect(section().getByText('1 resolved comment')).toBeVisible();
    expect(said()).toBe('Resolved comment');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(button).toHaveAccessibleName('Resolve'));
    expect(openThreads(panels.state)).toHaveLength(1);
  });

  it('shows a settled thread as one line that opens', async () => {
    const id = await say('Is this one?');
    await panels.run('resolveThread', { id });
    await show();
    const line = section().getByRole('button', { name: 'Resolved · You: Is this one?' });
    expect(line).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(line);
    expect(section().getByRole('group', { name: 'Resolved: You, Is this one?' })).toBeVisible();
  });

  it('keeps the words of somebody whose comment was deleted from among the answers', async () => {
    const id = await say('Is this one?');
    await say('It is.', id);
    await show();
    const [remove] = section().getAllByRole('button', { name: 'Delete what you said' });
    act(() => remove!.focus());
    await userEvent.keyboard('{Enter}');
    expect(await section().findByText('The first comment was removed.')).toBeVisible();
    expect(section().getByText('It is.')).toBeVisible();
    expect(section().getByRole('button', { name: 'Reply' })).toHaveFocus();
    await act(() => panels.workspace.undo());
    expect(await section().findByText('Is this one?')).toBeVisible();
  });

  it('hands the focus to the field when the last comment is deleted', async () => {
    await say('Is this one?');
    await show();
    act(() =>
      section()
        .getByRole('button', { name: /^Delete/u })
        .focus(),
    );
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(section().getByRole('textbox')).toHaveFocus());
    expect(threads()).toEqual([]);
  });

  it('says who gave a comment other words', async () => {
    await say('Is this one?');
    await show();
    act(() => section().getByRole('button', { name: 'Edit what you said' }).focus());
    await userEvent.keyboard('{Enter}');
    const field = section().getByRole('textbox', { name: 'Other words for what you said' });
    expect(field).toHaveFocus();
    expect(field).toHaveValue('Is this one?');
    await userEvent.keyboard(' Or not?{Enter}');
    expect(await section().findByText(/^Edited by/u)).toHaveTextContent(/^Edited by you, /u);
    expect(section().getByText('Is this one? Or not?')).toBeVisible();
    expect(section().getByRole('button', { name: 'Edit what you said' })).toHaveFocus();
  });

  it('shows plain text, whatever is written', async () => {
    await say('<b>bold</b> &amp; [x](javascript:alert(1))');
    await show();
    expect(section().getByText('<b>bold</b> &amp; [x](javascript:alert(1))')).toBeVisible();
    expect(section().queryByRole('link')).toBeNull();
  });

  it('refuses an empty comment in words, and sends nothing', async () => {
    await show();
    discuss();
    await waitFor(() => expect(section().getByRole('textbox', { name: 'Comment' })).toHaveFocus());
    await userEvent.keyboard('  {Enter}');
    await waitFor(() => expect(said()).toMatch(/^There is nothing to say yet/u));
    expect(threads()).toEqual([]);
  });

  it('is about the article while no annotation is active', async () => {
    await show(null);
    discuss();
    await waitFor(() => expect(section().getByRole('textbox', { name: 'Comment' })).toHaveFocus());
    await userEvent.keyboard('Which outlet?{Enter}');
    expect(await section().findByRole('article')).toHaveTextContent('Which outlet?');
    expect(commentsOf(panels.state, { type: 'article', id: panels.articleId() })).toHaveLength(1);
  });
});

describe('words that are not said yet', () => {
  it('are not mixed with those that are on their way', async () => {
    await show();
    discuss();
    await waitFor(() => expect(section().getByRole('textbox', { name: 'Comment' })).toHaveFocus());
    await userEvent.keyboard('First.{Enter}{Enter}Second.{Enter}Thi');
    await waitFor(() => expect(threads().map(({ starter }) => starter?.text)).toEqual(['First.', 'Second.']));
    expect(section().getByRole('textbox', { name: 'New comment' })).toHaveValue('Thi');
    expect(readDraft(newCommentDraft(quote))?.text).toBe('Thi');
  });

  it('are there again when they can’t be stored', async () => {
    await show();
    discuss();
    const field = section().getByRole('textbox', { name: 'Comment' });
    await waitFor(() => expect(field).toHaveFocus());
    const { state } = panels.workspace.session.getState();
    await userEvent.keyboard('Is this one?');
    await openTabAndDelete();
    // The news and the key arrive in the same moment: before the field could go.
    for (const bell of panels.profile.bells) bell();
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(said()).toMatch(/no longer there/u));
    expect(readDraft(newCommentDraft(quote))?.text).toBe('Is this one?');
    expect(state?.comments.size).toBe(0);
  });

  it('are stored with what was deleted in a tab that is not heard of yet, as in a merge', async () => {
    await show();
    discuss();
    await waitFor(() => expect(section().getByRole('textbox', { name: 'Comment' })).toHaveFocus());
    await userEvent.keyboard('Is this one?');
    await openTabAndDelete();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(openThreads(panels.state).map(({ about: topic }) => topic.id)).toEqual([quote]),
    );
    await waitFor(() =>
      expect(panels.state.annotations.get(panels.articleId())?.has(quote) ?? false).toBe(false),
    );
  });

  it('wait through another annotation and a reload, and are nobody’s to send', async () => {
    const id = await say('Is this one?');
    const { unmount } = await show();
    discuss();
    await waitFor(() => expect(section().getByRole('textbox', { name: 'Reply to you' })).toHaveFocus());
    await userEvent.keyboard('I thi');
    panels.activate(null);
    await waitFor(() => expect(section().queryByText('Is this one?')).toBeNull());
    unmount();
    const again = openTab(panels.profile);
    await again.start();
    await recoverDrafts(again);
    expect(again.session.getState().state?.comments.size).toBe(1);
    await show();
    expect(section().getByRole('textbox', { name: 'Reply to you' })).toHaveValue('I thi');
    await userEvent.click(section().getByRole('textbox', { name: 'Reply to you' }));
    await userEvent.keyboard('nk so.{Enter}');
    await waitFor(() => expect(threads()[0]?.replies.map(({ text }) => text)).toEqual(['I think so.']));
    expect(threads()[0]?.id).toBe(id);
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
  });

  it('become a new comment when another tab deletes what they answer, and the focus stays with them', async () => {
    const id = await say('Is this one?');
    await show();
    await userEvent.click(section().getByRole('button', { name: 'Reply' }));
    await userEvent.keyboard('I thi');
    const other = openTab(panels.profile);
    await other.start();
    await act(() => other.run('deleteComment', { id }));
    const field = await section().findByRole('textbox', { name: 'Comment' });
    await waitFor(() => expect(field).toHaveValue('I thi'));
    expect(field).toHaveFocus();
    expect(said()).toBe('What you were answering was deleted. Your words stand in a new comment');
    await userEvent.keyboard('nk so.{Enter}');
    await waitFor(() => expect(threads()).toMatchObject([{ starter: { text: 'I think so.' } }]));
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
  });

  it('are still listed as not sent when what they answer is deleted meanwhile', async () => {
    const id = await say('Is this one?');
    writeDraft(replyDraft(id), { base: '', text: 'Half an answer' });
    await panels.run('deleteComment', { id });
    expect(unsentIn(panels.state)).toEqual([{ key: replyDraft(id), text: 'Half an answer', about: about() }]);
  });

  it('are kept by Escape and given up by the button', async () => {
    await say('Is this one?');
    await show();
    await userEvent.click(section().getByRole('button', { name: 'Reply' }));
    await userEvent.keyboard('Half{Escape}');
    expect(section().queryByRole('textbox', { name: 'Reply to you' })).toBeNull();
    expect(section().getByRole('button', { name: 'Reply' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(section().getByRole('textbox', { name: 'Reply to you' })).toHaveValue('Half');
    await userEvent.click(section().getByRole('button', { name: 'Cancel' }));
    await userEvent.click(section().getByRole('button', { name: 'Reply' }));
    expect(section().getByRole('textbox', { name: 'Reply to you' })).toHaveValue('');
  });
});

describe('calling somebody', () => {
  it('offers people at @, takes one by Enter, and sends only the next Enter', async () => {
    const { actorId } = panels.workspace.session.getState();
    await panels.run('setFlag', { ids: [quote], flagged: true });
    await act(() =>
      panels.workspace.editAnnotator({
        id: actorId,
        name: 'Bo Li',
        initials: 'BL',
        colour: null,
        orcid: null,
      }),
    );
    await show();
    discuss();
    const field = section().getByRole('textbox', { name: 'Comment' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard('Ask @l');
    const option = await section().findByRole('option', { name: /Bo Li/u });
    expect(option).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', option.id);
    await userEvent.keyboard('{Enter}');
    expect(field).toHaveValue('Ask @BL ');
    expect(section().queryByRole('option')).toBeNull();
    expect(threads()).toEqual([]);
    await userEvent.keyboard('please{Enter}');
    expect(await section().findByText('Ask @BL please')).toBeVisible();
  });

  it('leaves the list alone at Escape, which then leaves nothing else', async () => {
    await panels.run('setFlag', { ids: [quote], flagged: true });
    await show();
    discuss();
    const field = section().getByRole('textbox', { name: 'Comment' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard('@');
    expect(await section().findByRole('option')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(section().queryByRole('option')).toBeNull();
    expect(field).toHaveFocus();
    expect(field).toHaveValue('@');
  });
});
