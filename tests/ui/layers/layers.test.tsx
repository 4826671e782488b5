// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ActorId } from '../../../src/domain/ids.ts';
import { AnnotationList } from '../../../src/ui/annotations/annotation-list.tsx';
import { ArticlesNavigation } from '../../../src/ui/articles/articles-navigation.tsx';
import { listedAnnotations } from '../../../src/ui/frame/listed-annotations.ts';
import { Inspector } from '../../../src/ui/inspector/inspector.tsx';
import { SeenStrip } from '../../../src/ui/seeing/seen-strip.tsx';
import { Panels } from '../../support/panels.tsx';

const SAID = 'he had sent a letter';
const SENT = 'sent a letter';
const WARNED = 'warned of potential military action';
const CONFLICT = 'an armed conflict';

let panels: Panels;
let anna: ActorId;
let bo: ActorId;
beforeEach(async () => {
  panels = await Panels.open();
  const { workspace } = panels;
  anna = workspace.session.getState().actorId;
  await panels.tag('quote', SAID);
  const fields = { colour: null, orcid: null };
  await act(() => workspace.editAnnotator({ ...fields, id: anna, name: 'Anna Berg', initials: 'AB' }));
  const added = await act(() => workspace.addAnnotator({ ...fields, name: 'Bo Li', initials: 'BL' }));
  if (!added.ok) throw new Error('Nobody was added');
  bo = added.value;
  sit(anna);
});

/** From now on this person tags. */
const sit = (id: ActorId) => act(() => panels.workspace.switchAnnotator(id));
const tagAs = async (id: ActorId, tagId: string, words: string) => {
  sit(id);
  const made = await panels.tag(tagId, words);
  sit(anna);
  return made;
};
const said = () => panels.workspace.session.getState().said.text;
const rows = () => within(screen.getByRole('listbox', { name: 'Annotations' })).queryAllByRole('option');
const click = (role: string, name: string | RegExp) => userEvent.click(screen.getByRole(role, { name }));
const open = (name: RegExp = /^Coders/) => click('button', name);
const heading = () => screen.getByRole('heading', { name: /^List/ });

describe('with one coder', () => {
  it('nothing speaks of coders', () => {
    panels.show(<AnnotationList />);
    expect(rows()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /Coders/ })).toBeNull();
    expect(screen.queryByRole('img', { name: 'Anna Berg' })).toBeNull();
  });
});

describe('with two coders', () => {
  beforeEach(async () => {
    await tagAs(bo, 'quote', SAID);
    await tagAs(bo, 'framing', WARNED);
  });

  it('each row says whose it is', () => {
    panels.show(<AnnotationList />);
    const who = rows().map((row) => within(row).getByRole('img', { name: /Berg|Li/ }).textContent);
    expect(who.toSorted()).toEqual(['AB', 'BL', 'BL']);
  });

  it('one is hidden from list, counts and what the list exports, and that is said', async () => {
    panels.show(
      <>
        <ArticlesNavigation onAdd={() => {}} />
        <AnnotationList />
        <SeenStrip />
      </>,
    );
    const article = screen.getByRole('button', { name: /^A: / }).closest('li');
    await waitFor(() => expect(article).toHaveTextContent('2 Q 1 F'));
    await open(/^Coders, 2$/);
    expect(screen.getByText('Anna Berg (you)')).toBeVisible();
    await click('checkbox', /Bo Li/);
    expect(said()).toBe('Bo Li is hidden');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(heading()).toHaveTextContent('List 1');
    expect(await screen.findByText('Bo Li hidden: 2 annotations')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Coders, 2, 1 hidden' })).toBeVisible();
    await waitFor(() => expect(article).toHaveTextContent('1 Q'));
    expect(article).not.toHaveTextContent('1 F');
    expect(listedAnnotations(panels.workspace).size).toBe(1);

    await userEvent.keyboard('{Escape}');
    await click('button', 'Show all');
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(screen.queryByRole('complementary', { name: 'Hidden' })).toBeNull();
  });

  it('what is removed with an article counts the hidden ones too', async () => {
    panels.show(<ArticlesNavigation onAdd={() => {}} />);
    act(() =>
      panels.workspace.view.setState(({ layers }) => ({
        layers: { ...layers, hidden: new Set([anna, bo]) },
      })),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for article A' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Remove article/ }));
    expect(await screen.findByText(/with its 3 annotations/)).toBeInTheDocument();
  });

  it('only one is shown, by keys alone; the active annotation of the other is let go', async () => {
    panels.show(<AnnotationList />);
    const boRow = [...(panels.state.annotations.get(panels.articleId())?.values() ?? [])].find(
      ({ layerOf }) => layerOf === bo,
    );
    panels.activate(boRow!.id);
    act(() => screen.getByRole('button', { name: 'Coders, 2' }).focus());
    await userEvent.keyboard('{Enter}');
    const only = await screen.findByRole('button', { name: 'Only Anna Berg' });
    for (let step = 0; step < 12 && document.activeElement !== only; step += 1) await userEvent.tab();
    expect(only).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(said()).toBe('Only Anna Berg is shown');
    expect(panels.workspace.view.getState().activeId).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /^Coders/ })).toHaveFocus();
  });

  it('an empty list says that there is more', async () => {
    panels.show(<AnnotationList />);
    await open();
    await click('checkbox', /Anna Berg/);
    await click('checkbox', /Bo Li/);
    await waitFor(() => expect(rows()).toHaveLength(0));
    expect(screen.getByText(/All there is here is hidden/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await click('button', 'Show all');
    await waitFor(() => expect(rows()).toHaveLength(3));
  });
});

describe('comparing two coders', () => {
  beforeEach(async () => {
    await tagAs(bo, 'quote', SENT);
    await tagAs(anna, 'framing', WARNED);
    await tagAs(bo, 'claim', WARNED);
    await tagAs(anna, 'claim', CONFLICT);
    await tagAs(bo, 'claim', CONFLICT);
    await tagAs(bo, 'framing', 'late on Friday');
  });
  const start = async () => {
    await open();
    await click('button', 'Compare');
    await screen.findByRole('region', { name: 'Comparison' });
  };
  const standing = (index: number) => rows()[index]?.textContent;
  const groups = () =>
    within(within(screen.getByRole('region', { name: 'Comparison' })).getByRole('group'))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);

  it('says in words how each annotation stands, and counts', async () => {
    panels.show(<AnnotationList />);
    await start();
    expect(said()).toBe('Comparing Anna Berg with Bo Li');
    expect(groups()).toEqual(['= 1 same', '↔ 1 other edges', '≠ 1 other tag', '· 1 only BL']);
    const told = rows()
      .map((row) => row.textContent)
      .join('\n');
    expect(told).toContain('AB↔ other edges: 7 characters longer at the start');
    expect(told).toContain('BL↔ other edges: 7 characters shorter at the start');
    expect(told).toContain('AB≠ other tag: Claim');
    expect(told).toContain('BL≠ other tag: Framing');
    expect(told).toContain('AB= same');
    expect(told).toContain('BL· only BL');
  });

  it('names the value in which two differ', async () => {
    const mine = [...(panels.state.annotations.get(panels.articleId())?.values() ?? [])].find(
      ({ layerOf, tagId }) => layerOf === anna && tagId === 'claim',
    );
    await panels.run('setAttribute', { ids: [mine!.id], attributeId: 'claimType', value: 'state' });
    panels.show(<AnnotationList />);
    await start();
    expect(groups()).toContain('≈ 1 other values');
    expect(
      rows()
        .map((row) => row.textContent)
        .join(),
    ).toMatch(/AB≈ other [a-z ]*type/);
  });

  it('each count narrows the list, and differences only leaves out what both have', async () => {
    panels.show(<AnnotationList />);
    await start();
    expect(rows()).toHaveLength(7);
    await click('button', /1 other tag/);
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(standing(0)).toContain('other tag');
    await click('button', /1 only BL/);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await click('button', /1 other tag/);
    await click('button', /1 only BL/);
    await click('checkbox', 'Differences only');
    await waitFor(() => expect(rows()).toHaveLength(5));
    expect(listedAnnotations(panels.workspace).size).toBe(5);
    expect(said()).toBe('Only differences are shown');
    expect(groups()[0]).toBe('= 1 same');
    await click('button', 'Stop comparing');
    await waitFor(() => expect(rows()).toHaveLength(7));
    expect(screen.queryByRole('region', { name: 'Comparison' })).toBeNull();
  });

  it('leads from one to the one that answers to it', async () => {
    panels.show(
      <>
        <AnnotationList />
        <Inspector />
      </>,
    );
    await start();
    const isEdges = (text: string | null) => text?.includes('longer at the start') ?? false;
    await userEvent.click(rows().find((row) => isEdges(row.textContent))!);
    await screen.findByText('Your layer');
    await click('button', 'Go to BL’s');
    expect(await screen.findByText('Bo Li’s layer')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Go to AB’s' })).toBeVisible();
    expect(panels.annotation(panels.workspace.view.getState().activeId!).layerOf).toBe(bo);
  });
});

describe('somebody else’s annotation', () => {
  it('says in the inspector whose layer it is of; one’s own says nothing', async () => {
    const bos = await tagAs(bo, 'framing', WARNED);
    const mine = await tagAs(anna, 'framing', CONFLICT);
    panels.show(<Inspector />);
    panels.activate(bos);
    expect(await screen.findByText('Bo Li’s layer')).toBeVisible();
    panels.activate(mine);
    await waitFor(() => expect(screen.queryByText(/layer$/)).toBeNull());
  });
});
