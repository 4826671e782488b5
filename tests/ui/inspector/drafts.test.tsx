// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftKey, draftKeys, readDraft, writeDraft } from '../../../src/ui/inspector/drafts.ts';
import { Inspector } from '../../../src/ui/inspector/inspector.tsx';
import { RightPanel } from '../../../src/ui/inspector/right-panel.tsx';
import { Panels } from '../../support/panels.tsx';

let panels: Panels;
beforeEach(async () => {
  localStorage.clear();
  panels = await Panels.open();
});

const note = () => screen.getByRole('textbox', { name: 'Note' });

describe('typing in the inspector', () => {
  it('is kept at every keystroke and committed when the field is left', async () => {
    const id = await panels.tag('quote', 'an armed conflict');
    panels.activate(id);
    panels.show(<Inspector />);
    await userEvent.type(note(), 'whose words?');
    expect(readDraft(draftKey(id, 'note'))).toEqual({ base: '', text: 'whose words?' });
    expect(panels.annotation(id).note).toBe('');
    await userEvent.tab();
    await waitFor(() => expect(panels.annotation(id).note).toBe('whose words?'));
    await waitFor(() => expect(draftKeys()).toEqual([]));
  });

  it('is committed when another annotation becomes active', async () => {
    const id = await panels.tag('quote', 'an armed conflict');
    const next = await panels.tag('claim', 'late on Friday');
    panels.activate(id);
    panels.show(<Inspector />);
    await userEvent.type(note(), 'mine');
    panels.activate(next);
    expect(note()).toHaveValue('');
    await waitFor(() => expect(panels.annotation(id).note).toBe('mine'));
    expect(panels.annotation(next).note).toBe('');
  });

  it('that a closed page left behind is committed without opening its field', async () => {
    const id = await panels.tag('quote', 'an armed conflict');
    writeDraft(draftKey(id, 'note'), { base: '', text: 'left behind' });
    writeDraft(draftKey('annotation of another session', 'note'), { base: '', text: 'theirs' });
    panels.show(<RightPanel />);
    await waitFor(() => expect(panels.annotation(id).note).toBe('left behind'));
    await waitFor(() => expect(draftKeys()).toEqual([draftKey('annotation of another session', 'note')]));
  });

  it('never overwrites what was stored since: the person chooses', async () => {
    const id = await panels.tag('quote', 'an armed conflict');
    writeDraft(draftKey(id, 'note'), { base: '', text: 'old typing' });
    await panels.run('setNote', { id, note: 'from another tab' });
    panels.activate(id);
    panels.show(<RightPanel />);
    await act(() => Promise.resolve());
    expect(note()).toHaveValue('from another tab');
    await userEvent.click(screen.getByRole('button', { name: 'Use it' }));
    expect(note()).toHaveValue('old typing');
    act(() => note().focus());
    await userEvent.tab();
    await waitFor(() => expect(panels.annotation(id).note).toBe('old typing'));
  });
});

describe('the right panel', () => {
  it('moves its divider by keys, within bounds, and remembers where', async () => {
    panels.show(<RightPanel />);
    const divider = screen.getByRole('separator', { name: 'Height of the list' });
    expect(divider).toHaveAttribute('aria-valuenow', '44');
    act(() => divider.focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(divider).toHaveAttribute('aria-valuenow', '48');
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(panels.workspace.settings.getState().listShare).toBe(0.8);
    fireEvent.doubleClick(divider);
    expect(panels.workspace.settings.getState().listShare).toBe(0.44);
  });
});
