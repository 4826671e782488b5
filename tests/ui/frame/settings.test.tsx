import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../src/state/settings-store.ts';
import { SettingsDialog } from '../../../src/ui/frame/settings-dialog.tsx';
import { bindAppearance, schemeOf } from '../../../src/ui/theme/appearance.ts';
import { Panels } from '../../support/panels.tsx';

describe('the settings', { timeout: 30_000 }, () => {
  it('take effect at once', async () => {
    const panels = await Panels.open();
    const { workspace } = panels;
    panels.show(<SettingsDialog onClose={() => {}} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: '24' }));
    await user.click(screen.getByRole('radio', { name: 'Schibsted Grotesk' }));
    expect(workspace.settings.getState()).toMatchObject({ scheme: 'dark', readingSize: 24, face: 'sans' });
  });

  it('say who annotates, and lead to the people of this browser', async () => {
    const panels = await Panels.open();
    const { workspace } = panels;
    panels.show(<SettingsDialog onClose={() => {}} />);
    expect(screen.getByText(/asked for when you first share/)).toBeInTheDocument();
    const { actorId: id } = workspace.session.getState();
    await act(() => workspace.editAnnotator({ id, name: 'Ada', initials: 'A', colour: null, orcid: null }));
    expect(screen.getByText('Ada').parentElement).toHaveTextContent('You annotate as Ada.');
    expect(screen.getByRole('button', { name: 'Annotators' })).toBeInTheDocument();
  });
});

describe('bindAppearance', () => {
  let stop = () => {};
  afterEach(() => stop());

  it('writes the settings onto the root, now and on every change', () => {
    const settings = createSettingsStore();
    const root = document.createElement('html');
    stop = bindAppearance(settings, root);
    expect({ ...root.dataset }).toEqual({ mantineColorScheme: 'light', readingSize: '19', face: 'serif' });
    settings.setState({ scheme: 'dark', readingSize: 21, face: 'sans' });
    expect({ ...root.dataset }).toEqual({ mantineColorScheme: 'dark', readingSize: '21', face: 'sans' });
  });

  it.each([
    ['auto', true, 'dark'],
    ['auto', false, 'light'],
    ['light', true, 'light'],
    ['dark', false, 'dark'],
  ] as const)('%s with a dark system: %s is %s', (setting, systemIsDark, scheme) => {
    expect(schemeOf(setting, systemIsDark)).toBe(scheme);
  });
});
