import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { ExportComparison } from '../../../src/ui/compare/export-comparison.tsx';
import { openSample } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

async function show(letters: string) {
  const { workspace, profile } = await openSample();
  const ids = articlesInOrder(workspace.session.getState().state!)
    .filter(({ letter }) => letters.includes(letter))
    .map(({ id }) => id);
  const user = showIn(workspace, <ExportComparison articleIds={ids} />);
  const choose = async (name: RegExp) => {
    await user.click(screen.getByRole('button', { name: 'Export comparison' }));
    await user.click(await screen.findByRole('menuitem', { name }));
  };
  return { workspace, profile, choose };
}

describe('the export of a comparison', { timeout: 30_000 }, () => {
  it('saves each format at once, for the articles in the columns', async () => {
    const { workspace, profile, choose } = await show('AB');
    for (const [index, name] of [/^Page to print/, /^CSV/, /^JSON/].entries()) {
      await choose(name);
      await waitFor(() => expect(profile.savedFiles).toHaveLength(index + 1));
    }
    expect(profile.savedFiles.map(({ name }) => name)).toEqual([
      'Sample Iran talks A-B comparison.html',
      'Sample Iran talks A-B comparison.csv',
      'Sample Iran talks A-B comparison.json',
    ]);
    expect(workspace.session.getState().said.text).toBe('Saved Sample Iran talks A-B comparison.json.');
  });

  it('asks for two articles', async () => {
    await show('A');
    expect(screen.getByRole('button', { name: 'Export comparison' })).toBeDisabled();
  });
});
