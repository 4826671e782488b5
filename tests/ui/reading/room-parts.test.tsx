// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { BottomBar } from '../../../src/ui/reading/bottom-bar.tsx';
import { focusStore } from '../../../src/ui/reading/focus.ts';
import { GuideStrip } from '../../../src/ui/reading/guide-strip.tsx';
import { openArticleOf } from '../../../src/ui/reading/reading-context.ts';
import { readingStore } from '../../../src/ui/reading/reading-store.ts';
import { TagMenu } from '../../../src/ui/reading/tag-menu.tsx';
import { TagToolbar } from '../../../src/ui/reading/tag-toolbar.tsx';
import { AppCommandsProvider } from '../../../src/ui/keys/app-commands.tsx';
import { AppKeys } from '../../../src/ui/keys/app-keys.tsx';
import { WorkspaceProvider } from '../../../src/ui/shared/workspace-context.tsx';
import { useView } from '../../../src/ui/shared/workspace-context.tsx';
import { Desk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  readingStore.setState(readingStore.getInitialState(), true);
  desk = await Desk.open(readingStore);
});

const show = (children: ReactNode) =>
  render(
    <MantineProvider>
      <WorkspaceProvider workspace={desk.workspace}>
        <AppCommandsProvider commands={desk.context.app}>{children}</AppCommandsProvider>
      </WorkspaceProvider>
    </MantineProvider>,
  );

/** The toolbar as the text shows it, for the words that are selected. */
function Toolbar() {
  const selection = useView((view) => view.selection);
  const content = openArticleOf(desk.context)?.content;
  return selection && content ? <TagToolbar content={content} selection={selection} /> : null;
}

describe('the toolbar', () => {
  it('has a button for each tag and one for exact characters, with one Tab stop', async () => {
    desk.select('an armed conflict');
    show(<Toolbar />);
    const toolbar = screen.getByRole('toolbar', { name: 'Tag selection', hidden: true });
    const buttons = within(toolbar).getAllByRole('button', { hidden: true });
    expect(buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual([
      'Quote1',
      'Claim2',
      'Framing3',
      'Exact characters',
    ]);
    expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    expect(buttons.map((button) => button.getAttribute('aria-keyshortcuts'))).toEqual(['1', '2', '3', null]);
  });

  it('tags by a click, without taking the focus', async () => {
    desk.select('an armed conflict');
    show(<Toolbar />);
    await userEvent.click(screen.getByRole('button', { name: /^Claim/, hidden: true }), {
      pointerEventsCheck: 0,
    });
    await waitFor(() => expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['claim']));
    expect(document.activeElement).toBe(document.body);
  });

  it('says that a quote takes the marks in, and shows it while pointed at', async () => {
    desk.select('The Americans should know threats will get them nowhere when confronting Iran.');
    show(<Toolbar />);
    const quote = screen.getByRole('button', { name: /^Quote/, hidden: true });
    expect(quote).toHaveTextContent('with the quotation marks around it');
    expect(screen.getByRole('button', { name: /^Claim/, hidden: true })).not.toHaveTextContent('quotation');
    await userEvent.hover(quote, { pointerEventsCheck: 0 });
    expect(readingStore.getState().pointedTag).toBe('quote');
    await userEvent.click(screen.getByRole('button', { name: 'Exact characters', hidden: true }), {
      pointerEventsCheck: 0,
    });
    expect(quote).not.toHaveTextContent('quotation');
  });

  it('is walked with arrows, left with Escape, and knows the text’s keys', async () => {
    desk.select('an armed conflict');
    show(<Toolbar />);
    const [quote, claim] = screen.getAllByRole('button', { hidden: true });
    act(() => quote?.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(claim).toHaveFocus();
    expect(claim?.tabIndex).toBe(0);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.getByRole('button', { name: 'Exact characters', hidden: true })).toHaveFocus();
    await userEvent.keyboard('3');
    await waitFor(() => expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['framing']));
    const { count } = focusStore.getState();
    await userEvent.keyboard('{Escape}');
    expect(focusStore.getState()).toMatchObject({ target: 'text', count: count + 1 });
    expect(desk.workspace.view.getState().selection).not.toBeNull();
  });
});

describe('the tag menu', () => {
  it('offers what single keys would do, for those who have none', async () => {
    desk.workspace.settings.setState({ singleKeys: false });
    desk.select('an armed conflict');
    show(<TagMenu />);
    const items = screen.getAllByRole('menuitem', { hidden: true }).map(({ textContent }) => textContent);
    expect(items).toEqual(expect.arrayContaining(['Tag as Quote', 'Tag as Claim', 'Tag as Framing']));
    expect(items).not.toContain('Remove the annotation');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Tag as Framing', hidden: true }), {
      pointerEventsCheck: 0,
    });
    await waitFor(() => expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['framing']));
    expect(readingStore.getState().tagMenuOpen).toBe(false);
  });
});

describe('the bottom bar', () => {
  it('shows the last result and the keys that act now', async () => {
    show(<BottomBar />);
    expect(screen.getByRole('list', { name: 'Keys that act now' })).toHaveTextContent('S sentence');
    await act(() => desk.keys('s', '3'));
    await screen.findByText(desk.said);
    await waitFor(() => expect(screen.getByRole('list')).toHaveTextContent('1 Quote'));
  });
});

describe('the guide', () => {
  const step = () => screen.getByRole('complementary', { name: 'Guided start' }).textContent;

  it('advances by doing, and is over for good after the last step', async () => {
    show(<GuideStrip text={desk.text} />);
    expect(step()).toContain('Click in the speech after said: and press Q');
    desk.putCaret('The Americans should know');
    await act(() => desk.keys('q'));
    expect(step()).toContain('1 makes it a Quote');
    await act(() => desk.keys('1'));
    expect(step()).toContain('type the speaker');
    const id = desk.active?.id;
    if (!id) throw new Error('nothing tagged');
    await act(async () => {
      await desk.workspace.run('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Ali Khamenei' });
    });
    expect(step()).toContain('Ctrl+Z undoes');
    await act(() => desk.keys('Mod+z'));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(desk.workspace.settings.getState().guideDone).toBe(true);
  });

  it('ends with ×', async () => {
    show(<GuideStrip text="No speech here." />);
    expect(step()).toContain('Click in a sentence and press S');
    await userEvent.click(screen.getByRole('button', { name: 'End the guide' }));
    expect(desk.workspace.settings.getState().guideDone).toBe(true);
  });
});

describe('keys on the page', () => {
  it('mean the text while nothing has the focus, and nothing in a field', async () => {
    show(
      <>
        <AppKeys />
        <input aria-label="Field" />
      </>,
    );
    await userEvent.keyboard('s');
    expect(desk.workspace.view.getState().selection).not.toBeNull();
    await userEvent.keyboard('2');
    await waitFor(() => expect(desk.annotations).toHaveLength(1));
    await userEvent.type(screen.getByLabelText('Field'), 's1?');
    expect(screen.getByLabelText('Field')).toHaveValue('s1?');
    expect(desk.annotations).toHaveLength(1);
    expect(desk.called).toEqual([]);
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(desk.called).toEqual(['palette']);
  });
});
