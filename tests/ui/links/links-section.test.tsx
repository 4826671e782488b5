// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ActorId, AnnotationId } from '../../../src/domain/ids.ts';
import { Inspector } from '../../../src/ui/inspector/inspector.tsx';
import { linksStore, NO_LINKS_SEEN } from '../../../src/ui/links/links-store.ts';
import { focusStore } from '../../../src/ui/reading/focus.ts';
import { Panels } from '../../support/panels.tsx';
import { openTab } from '../../support/workspace.ts';

const PEACE = "I'm a president of peace";
const TALK = 'We should talk';

let panels: Panels;
/** A quote in A, its copy in B, and a claim in A. */
let source: AnnotationId;
let copy: AnnotationId;
let claim: AnnotationId;

beforeEach(async () => {
  localStorage.clear();
  linksStore.setState(NO_LINKS_SEEN, true);
  panels = await Panels.open();
  source = await panels.tag('quote', PEACE);
  claim = await panels.tag('claim', TALK);
  const b = panels.articleId('B');
  await act(() => panels.workspace.openArticle(b));
  const change = await panels.run('copyAnnotations', {
    copies: [
      {
        sourceId: source,
        articleId: b,
        ranges: [panels.rangeOf(PEACE)],
        variant: 'edited',
        because: 'the same words as in A',
      },
    ],
  });
  copy = change.entries.find(({ after }) => after.type === 'annotation')?.after.id as AnnotationId;
  await act(() => panels.workspace.openArticle(panels.articleId('A')));
});

const show = async (id: AnnotationId) => {
  const { articleId } = panels.annotation(id).target;
  await act(() => panels.workspace.openArticle(articleId));
  panels.activate(id);
  panels.show(<Inspector />);
};
const section = () => within(screen.getByRole('region', { name: 'Links' }));
const links = () =>
  section()
    .getAllByRole('button', { name: /^Go to/ })
    .map((button) => button.getAttribute('aria-label'));
const none = () => section().queryAllByRole('listitem').length === 0;
const TO_COPY = `Go to same as, edited: quote in B, “${PEACE}”`;
const asserting = () => panels.run('createLink', { kind: 'asserts', from: source, to: claim });

describe('the links of an annotation', () => {
  it('are none when it has none, but the way to one is there', async () => {
    await show(claim);
    expect(none()).toBe(true);
    expect(section().getByRole('button', { name: 'Link to…' })).toBeVisible();
    expect(section().queryByRole('button', { name: 'All…' })).toBeNull();
  });

  it('show kind, article, tag, words and variant of the other end', async () => {
    await show(source);
    const row = section().getByRole('listitem');
    expect(row).toHaveTextContent('same as · edited');
    expect(within(row).getByText('B')).toBeVisible();
    expect(within(row).getByRole('img', { name: 'Quote' })).toBeVisible();
    expect(row).toHaveTextContent(PEACE);
    expect(links()).toEqual([TO_COPY]);
  });

  it('are seen from both ends, each read towards the other', async () => {
    await asserting();
    await show(claim);
    expect(links()).toEqual([`Go to asserts this: quote in A, “${PEACE}”`]);
    await act(() => panels.workspace.openArticle(panels.articleId('B')));
    panels.activate(copy);
    expect(links()).toEqual([`Go to same as, edited: quote in A, “${PEACE}”`]);
  });

  it('lead there by key, with the caret at its start', async () => {
    await show(source);
    act(() => section().getByRole('button', { name: TO_COPY }).focus());
    const { count } = focusStore.getState();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(panels.workspace.view.getState().activeId).toBe(copy));
    expect(panels.workspace.view.getState().articleId).toBe(panels.articleId('B'));
    await waitFor(() =>
      expect(focusStore.getState()).toMatchObject({ target: 'text', at: copy, count: count + 1 }),
    );
  });

  it('are taken away by key, the focus goes on, and Undo brings them back', async () => {
    await asserting();
    await show(source);
    expect(links()).toEqual([TO_COPY, `Go to asserts: claim in A, “${TALK}”`]);
    const remove = () => section().getAllByRole('button', { name: /^Remove link: / })[0]!;
    expect(remove()).toHaveAccessibleName(`Remove link: same as, edited: quote in B, “${PEACE}”`);
    act(() => remove().focus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(links()).toEqual([`Go to asserts: claim in A, “${TALK}”`]));
    expect(section().getByRole('button', { name: /^Go to asserts/ })).toHaveFocus();
    expect(panels.workspace.session.getState().said).toMatchObject({ text: 'Deleted link' });
    await userEvent.click(remove());
    await waitFor(() => expect(none()).toBe(true));
    expect(focusStore.getState().target).toBe('inspector');
    await act(() => panels.workspace.undo());
    await act(() => panels.workspace.undo());
    expect(links()).toHaveLength(2);
  });

  it('are out of sight with their other end, and there again with it', async () => {
    await show(source);
    await panels.run('deleteAnnotations', { ids: [copy] });
    expect(none()).toBe(true);
    await act(() => panels.workspace.undo());
    expect(links()).toEqual([TO_COPY]);
    await panels.run('deleteArticle', { id: panels.articleId('B') });
    expect(none()).toBe(true);
  });

  it('are out of sight while the layer they lead to is hidden', async () => {
    await show(source);
    const hide = (...ids: ActorId[]) =>
      act(() =>
        panels.workspace.view.setState(({ layers }) => ({ layers: { ...layers, hidden: new Set(ids) } })),
      );
    hide(panels.annotation(copy).layerOf);
    expect(none()).toBe(true);
    hide();
    expect(links()).toEqual([TO_COPY]);
  });

  it('let their variant be changed by key, beside the link', async () => {
    await show(source);
    const change = section().getByRole('button', { name: /^Change link: same as, edited/u });
    act(() => change.focus());
    await userEvent.keyboard('{Enter}');
    const variant = await section().findByRole('group', { name: 'Variant' });
    expect(within(variant).getByRole('button', { name: /Edited/u })).toHaveAttribute('aria-pressed', 'true');
    act(() => within(variant).getByRole('button', { name: /Exact/u }).focus());
    await userEvent.keyboard('4');
    await waitFor(() => expect(section().getByRole('listitem')).toHaveTextContent('same as · paraphrase'));
    await userEvent.keyboard('{Escape}');
    expect(section().queryByRole('group', { name: 'Variant' })).toBeNull();
    expect(section().getByRole('button', { name: /^Change link/u })).toHaveFocus();
  });

  it('let kind and direction be changed, each as one step', async () => {
    const other = await panels.tag('quote', TALK);
    await panels.run('createLink', { kind: 'continues', from: source, to: other });
    await show(other);
    await userEvent.click(section().getByRole('button', { name: /^Change link: continues this/u }));
    await userEvent.click(section().getByRole('button', { name: 'Turn it round' }));
    await waitFor(() => expect(links()).toEqual([`Go to continues: quote in A, “${PEACE}”`]));
    // Its fields stay open although it is another record now.
    const kind = await section().findByRole('group', { name: 'Kind' });
    await userEvent.click(within(kind).getByRole('button', { name: /responds to/u }));
    await waitFor(() => expect(links()).toEqual([`Go to responds to: quote in A, “${PEACE}”`]));
    await act(() => panels.workspace.undo());
    await act(() => panels.workspace.undo());
    expect(links()).toEqual([`Go to continues this: quote in A, “${PEACE}”`]);
  });

  it('are there after the session is opened again', async () => {
    const again = openTab(panels.profile);
    await again.start();
    const links = again.session.getState().state?.links;
    expect([...(links?.keys() ?? [])]).toEqual([...panels.state.links.keys()]);
    expect(links?.size).toBe(1);
  });
});

describe('what follows from nesting', () => {
  /** A quote around the claim. */
  const around = async () => {
    const outer = await panels.tag(
      'quote',
      `That's what I want. There's no reason for us to do this militarily. ${TALK}`,
    );
    await show(claim);
    return outer;
  };
  const proposed = () =>
    section().findByRole('button', { name: /^Make the link that follows: asserts this: quote in A/u });

  it('is proposed at both ends and made with Enter', async () => {
    const outer = await around();
    (await proposed()).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(links()).toHaveLength(1));
    expect([...panels.state.links.values()]).toContainEqual(
      expect.objectContaining({ kind: 'asserts', from: outer, to: claim }),
    );
    await waitFor(() => expect(section().queryByRole('button', { name: /follows/u })).toBeNull());
    panels.activate(outer);
    expect(links()).toEqual([`Go to asserts: claim in A, “${TALK}”`]);
  });

  it('is not proposed again once refused, nor when the link was taken away', async () => {
    const outer = await around();
    await proposed();
    await userEvent.click(section().getByRole('button', { name: /^Not this link: asserts this/u }));
    await waitFor(() => expect(section().queryByRole('button', { name: /follows/u })).toBeNull());
    await panels.run('createLink', { kind: 'asserts', from: outer, to: claim });
    await userEvent.click(section().getByRole('button', { name: /^Remove link/u }));
    await waitFor(() => expect(none()).toBe(true));
  });
});
