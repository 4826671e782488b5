import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../src/state/settings-store.ts';
import { SettingsDialog } from '../../../src/ui/frame/settings-dialog.tsx';
import { bindAppearance, schemeOf } from '../../../src/ui/theme/appearance.ts';
import { openSample } from '../../support/workspace.ts';
import { showIn } from './in-workspace.tsx';

describe('the settings', { timeout: 30_000 }, () => {
  it('take effect at once', async () => {
    const { workspace } = await openSample();
    const user = showIn(workspace, <SettingsDialog onClose={() => {}} />);
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: '24' }));
    await user.click(screen.getByRole('radio', { name: 'Schibsted Grotesk' }));
    expect(workspace.settings.getState()).toMatchObject({ scheme: 'dark', readingSize: 24, face: 'sans' });
  });

  it('give the annotator a name and initials', async () => {
    const { workspace } = await openSample();
    const user = showIn(workspace, <SettingsDialog onClose={() => {}} />);
    const name = screen.getByLabelText('Your name in this session');
    await user.clear(name);
    await user.type(name, 'Ada  King Lovelace{Enter}');
    await waitFor(() =>
      expect(workspace.session.getState().state!.actors.get(workspace.actorId)).toMatchObject({
        initials: 'AL',
      }),
    );
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
