import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Opening } from '../../../src/domain/opening.ts';
import { App } from '../../../src/ui/app.tsx';
import { openingLabel } from '../../../src/ui/frame/opening-label.ts';
import { newProfile, openSample, openTab } from '../../support/workspace.ts';

const show = (opening: Opening | null): void => {
  const workspace = openTab(newProfile());
  workspace.session.setState({ opening });
  render(<App workspace={workspace} />);
};

describe('while a session opens', { timeout: 30_000 }, () => {
  it.each<readonly [Opening | null, string]>([
    [null, 'Opening the session'],
    [{ kind: 'copying' }, 'Keeping a copy of this session first'],
    [{ kind: 'changing' }, 'Changing how this session is stored'],
    [{ kind: 'reading', read: 0, of: 0 }, 'Opening the session'],
    [{ kind: 'reading', read: 1_000, of: 100_000 }, 'Opening the session'],
    [{ kind: 'reading', read: 10_000, of: 100_000 }, 'Opening the session: 10 %'],
    [{ kind: 'reading', read: 99_999, of: 100_000 }, 'Opening the session: 90 %'],
    [{ kind: 'reading', read: 100_000, of: 100_000 }, 'Opening the session: 100 %'],
    // Counters that count too little are damage, told elsewhere.
    [{ kind: 'reading', read: 30, of: 10 }, 'Opening the session: 100 %'],
  ])('%j is said as “%s”', (opening, label) => {
    expect(openingLabel(opening)).toBe(label);
  });

  it('says how far it has come', async () => {
    show({ kind: 'reading', read: 50_000, of: 100_000 });
    expect(await screen.findByText('Opening the session: 50 %')).toHaveRole('status');
    expect(screen.queryByRole('heading', { name: 'This session is being updated' })).toBeNull();
  });

  it('explains what is done to one that an older version stored', async () => {
    show({ kind: 'copying' });
    await screen.findByRole('heading', { name: 'This session is being updated' }, { timeout: 10_000 });
    expect(screen.getByText('Keeping a copy of this session first')).toHaveRole('status');
    const [copy, change] = screen.getAllByRole('listitem');
    expect(copy).toHaveTextContent('Keep a copy of it as it was now');
    expect(copy).toHaveAttribute('aria-current', 'step');
    expect(change).toHaveTextContent('next');
  });

  it('says which step it is at', async () => {
    show({ kind: 'changing' });
    await screen.findByRole('heading', { name: 'This session is being updated' }, { timeout: 10_000 });
    const [copy, change] = screen.getAllByRole('listitem');
    expect(copy).toHaveTextContent('done');
    expect(change).toHaveAttribute('aria-current', 'step');
  });

  it('goes on showing the session that is open while another one opens', async () => {
    const { workspace } = await openSample();
    workspace.session.setState({ opening: { kind: 'copying' } });
    render(<App workspace={workspace} />);
    expect(await screen.findByText('Keeping a copy of this session first')).toHaveRole('status');
    expect(screen.queryByRole('heading', { name: 'This session is being updated' })).toBeNull();
    expect(screen.getByRole('navigation', { name: 'Articles' })).toBeInTheDocument();
  });
});
