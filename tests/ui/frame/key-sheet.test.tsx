import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KeySheet } from '../../../src/ui/frame/key-sheet.tsx';
import { openSample } from '../../support/workspace.ts';
import { showIn } from './in-workspace.tsx';

async function openKeys() {
  const { workspace } = await openSample();
  const user = showIn(workspace, <KeySheet onClose={() => {}} />);
  const row = (label: string) => within(screen.getByText(label).closest('li')!);
  const change = (label: string) =>
    user.click(row(label).getByRole('button', { name: `Change the key for ${label}` }));
  return { workspace, user, row, change };
}

describe('the key sheet', { timeout: 30_000 }, () => {
  it('gives an action another key, shows it, and gives the old one back', async () => {
    const { workspace, user, row, change } = await openKeys();
    await change('Next annotation');
    await user.keyboard('=');
    expect(row('Next annotation').getByText('=')).toBeInTheDocument();
    expect(workspace.settings.getState().keys).toEqual({ 'go.nextAnnotation': '=' });
    expect(row('Next annotation').getByRole('button', { name: /^Change/ })).toHaveFocus();
    await user.click(row('Next annotation').getByRole('button', { name: /^Delivered key/ }));
    expect(row('Next annotation').getByText('J')).toBeInTheDocument();
    expect(workspace.settings.getState().keys).toEqual({});
  });

  it('does not take a key from another action, and says whose it is', async () => {
    const { workspace, user, change } = await openKeys();
    await change('Next annotation');
    await user.keyboard('k');
    expect(screen.getByRole('alert')).toHaveTextContent('K already does “Previous annotation”');
    expect(workspace.settings.getState().keys).toEqual({});
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Press the new key')).toBeNull();
  });

  it('takes a key away', async () => {
    const { workspace, user, change } = await openKeys();
    await change('Next annotation');
    await user.click(screen.getByRole('button', { name: 'No key' }));
    expect(workspace.settings.getState().keys).toEqual({ 'go.nextAnnotation': '' });
  });

  it('turns single keys off, and leaves combinations', async () => {
    const { workspace, user, row } = await openKeys();
    await user.click(screen.getByRole('checkbox', { name: 'Single keys' }));
    expect(workspace.settings.getState().singleKeys).toBe(false);
    expect(row('Next annotation').queryByText('J')).toBeNull();
    expect(row('Undo').getByText('Ctrl+Z')).toBeInTheDocument();
  });
});
