// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { AnnotationList } from '../../../src/ui/annotations/annotation-list.tsx';
import { ArticlesNavigation } from '../../../src/ui/articles/articles-navigation.tsx';
import { goTo } from '../../../src/ui/annotations/go-to.ts';
import { SeenStrip } from '../../../src/ui/seeing/seen-strip.tsx';
import { Panels } from '../../support/panels.tsx';

const SAID = 'he had sent a letter';
const WARNED = 'warned of potential military action';
const CONFLICT = 'an armed conflict';

let panels: Panels;
beforeEach(async () => {
  panels = await Panels.open();
  await panels.tag('quote', SAID);
  await panels.tag('framing', WARNED);
  await panels.tag('framing', CONFLICT);
});

const show = () =>
  panels.show(
    <>
      <ArticlesNavigation onAdd={() => {}} />
      <AnnotationList />
      <SeenStrip />
    </>,
  );
const said = () => panels.workspace.session.getState().said.text;
const rows = () => within(screen.getByRole('listbox', { name: 'Annotations' })).queryAllByRole('option');
const menu = () => screen.findByRole('dialog', { name: 'Shown' });
const open = () => userEvent.click(screen.getByRole('button', { name: /^Shown/ }));
const strip = () => screen.queryByRole('complementary', { name: 'Hidden' });
const layers = () => panels.workspace.view.getState().layers;

describe('hiding a tag', () => {
  it('leaves it out of list and counts, says so with the number, and shows all again', async () => {
    show();
    await open();
    await userEvent.click(within(await menu()).getByRole('checkbox', { name: /Framing/ }));
    expect(said()).toBe('Framing hidden: 2 annotations');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await waitFor(() => expect(strip()).toHaveTextContent('Framing hidden: 2 annotations'));
    const article = screen.getByRole('button', { name: /^A: / }).closest('li');
    await waitFor(() => expect(article).not.toHaveTextContent('2 F'));
    expect(screen.getByRole('button', { name: 'Shown, some hidden' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(within(strip()!).getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(said()).toBe('Everything is shown');
    expect(strip()).toBeNull();
  });

  it('lets go of an active annotation that it hides', async () => {
    const framing = await panels.tag('framing', 'late on Friday');
    show();
    panels.activate(framing);
    await open();
    await userEvent.click(within(await menu()).getByRole('checkbox', { name: /Framing/ }));
    expect(panels.workspace.view.getState().activeId).toBeNull();
  });

  it('changes nothing that is written: an export is whole', async () => {
    show();
    await open();
    await userEvent.click(within(await menu()).getByRole('button', { name: 'Only Quote' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    const saved = await act(() => panels.workspace.exportAs('session', { kind: 'session' }));
    expect(saved.ok).toBe(true);
    const file = JSON.parse((await panels.profile.savedFiles.at(-1)?.text()) ?? '{}') as {
      annotations: readonly unknown[];
    };
    expect(file.annotations).toHaveLength(3);
  });

  it('works by keys alone, and gives the focus back', async () => {
    show();
    act(() => screen.getByRole('button', { name: 'Shown' }).focus());
    await userEvent.keyboard('{Enter}');
    const only = await screen.findByRole('button', { name: 'Only Framing' });
    for (let step = 0; step < 14 && document.activeElement !== only; step += 1) await userEvent.tab();
    expect(only).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(said()).toBe('Only Framing shown: 1 annotation hidden');
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /^Shown/ })).toHaveFocus();
  });
});

describe('what is hidden is shown again', () => {
  const hide = () =>
    act(() =>
      panels.workspace.view.setState(({ layers: now }) => ({
        layers: { ...now, hiddenTags: new Set(panels.state.tags.keys()) },
      })),
    );

  it('by tagging with the tag, and only that', async () => {
    show();
    hide();
    await panels.tag('claim', 'late on Friday');
    expect(said()).toMatch(/^Created claim .*\. Claim is shown again$/);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(layers().hiddenTags).toEqual(new Set(['quote', 'framing']));
  });

  it('by changing an annotation to the tag', async () => {
    const id = await panels.tag('claim', 'late on Friday');
    hide();
    await panels.run('retagAnnotation', { id, tagId: 'quote' as TagId });
    expect(said()).toMatch(/Quote is shown again$/);
  });

  it('by going to an annotation from anywhere', async () => {
    const id = await panels.tag('claim', 'late on Friday');
    hide();
    await act(() => goTo(panels.workspace, panels.annotation(id)));
    expect(said()).toBe('Claim is shown again');
    expect(panels.workspace.view.getState().activeId).toBe(id);
  });

  it('not by what changes only its values', async () => {
    const id = await panels.tag('claim', 'late on Friday');
    hide();
    await panels.run('setFlag', { ids: [id], flagged: true });
    expect(layers().hiddenTags.size).toBe(3);
  });
});

describe('clean reading', () => {
  it('is said below the text, and ends with a word when one tags', async () => {
    show();
    act(() => panels.workspace.view.setState({ clean: true }));
    const sign = screen.getByRole('complementary', { name: 'Clean reading' });
    expect(sign).toHaveTextContent('annotations are not shown in the text');
    expect(rows()).toHaveLength(3);
    await panels.tag('claim', 'late on Friday');
    expect(said()).toMatch(/\. Clean reading has ended$/);
    expect(screen.queryByRole('complementary', { name: 'Clean reading' })).toBeNull();
  });
});
