import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Looked } from '../../../src/ui/install/app-host.tsx';
import { InstallDialog } from '../../../src/ui/install/install-dialog.tsx';
import { LaunchedFiles } from '../../../src/ui/install/launched-files.tsx';
import { ReloadNotice } from '../../../src/ui/install/reload-notice.tsx';
import { showOn } from './host.tsx';

const dialog = () => screen.getByRole('dialog', { name: 'Parallax on this computer' });
const show = (...how: Parameters<typeof showOn> extends [unknown, ...infer Rest] ? Rest : never) =>
  showOn(<InstallDialog onClose={() => {}} />, ...how);

describe('installing', () => {
  it('is one press where the browser offers it', async () => {
    const { user, asked, facts } = show({ offered: true, kept: true });
    expect(dialog()).toHaveTextContent('opens without a network');
    await user.click(screen.getByRole('button', { name: 'Install Parallax' }));
    expect(asked).toEqual(['install']);
    act(() => facts.setState({ offered: false, installed: true }));
    expect(dialog()).toHaveTextContent('This window is the installed app.');
    expect(screen.queryByRole('button', { name: 'Install Parallax' })).toBeNull();
  });

  it('is told in words where the browser does it by its own menu', () => {
    show();
    expect(dialog()).toHaveTextContent('in other browsers a bookmark does as well');
    expect(dialog()).toHaveTextContent('without a network it may not open');
    expect(screen.queryByRole('button', { name: 'Install Parallax' })).toBeNull();
  });

  it('is urged in Safari, which deletes what is not visited, until it is done', () => {
    const { facts } = show({}, { deletesUnvisited: true });
    expect(dialog()).toHaveTextContent('Add to Dock');
    expect(dialog()).toHaveTextContent('Safari deletes what a page has stored');
    act(() => facts.setState({ installed: true }));
    expect(dialog()).not.toHaveTextContent('Safari deletes');
  });
});

describe('looking for a new version', () => {
  it.each<[Looked, RegExp]>([
    ['newest', /This is the newest version/u],
    ['coming', /being fetched/u],
    ['unreachable', /does not answer/u],
    ['impossible', /a reload brings the newest/u],
  ])('answers %s in a sentence, by keys alone, and reloads nothing', async (looked, sentence) => {
    const { user, asked } = show({}, { looked });
    const button = screen.getByRole('button', { name: 'Look for a new version' });
    while (document.activeElement !== button) await user.tab();
    await user.keyboard('{Enter}');
    expect(within(dialog()).getByRole('status')).toHaveTextContent(sentence);
    expect(asked).toEqual(['look']);
  });

  it('offers to reload as soon as it is ready', async () => {
    const { user, asked, facts } = show({}, { looked: 'coming' });
    await user.click(screen.getByRole('button', { name: 'Look for a new version' }));
    act(() => facts.setState({ reload: 'newVersion' }));
    expect(within(dialog()).getByRole('status')).toHaveTextContent('A new version is ready.');
    await user.click(screen.getByRole('button', { name: 'Reload' }));
    expect(asked).toEqual(['look', 'reload']);
  });
});

describe('the notice', () => {
  it('says why a reload helps, and leaves it to the person', async () => {
    const { user, asked, facts } = showOn(<ReloadNotice />);
    expect(screen.queryByRole('status')).toBeNull();
    act(() => facts.setState({ reload: 'missingPart' }));
    expect(screen.getByRole('status')).toHaveTextContent('A part of Parallax could not be fetched');
    act(() => facts.setState({ reload: 'newVersion' }));
    expect(screen.getByRole('status')).toHaveTextContent('A new version is ready.');
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Reload' }));
    expect(asked).toEqual(['reload']);
  });
});

describe('files opened with the installed app', () => {
  it('come in by the same door as dropped ones', () => {
    const came: string[] = [];
    const { launch } = showOn(
      <LaunchedFiles onFiles={(files) => came.push(...files.map(({ name }) => name))} />,
    );
    launch([new File(['{}'], 'talks.parallax.json')]);
    expect(came).toEqual(['talks.parallax.json']);
  });
});
