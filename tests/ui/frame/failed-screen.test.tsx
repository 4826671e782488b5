import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '../../../src/ui/app.tsx';
import { ErrorBoundary } from '../../../src/ui/frame/error-boundary.tsx';
import { FailedScreen } from '../../../src/ui/frame/failed-screen.tsx';
import { newProfile, openSample, openTab } from '../../support/workspace.ts';
import { showIn } from './in-workspace.tsx';

describe('when no session can be shown', { timeout: 30_000 }, () => {
  it('says why and still leads to the other sessions', async () => {
    const workspace = openTab(newProfile());
    workspace.session.setState({
      phase: { kind: 'failed', failure: { kind: 'damaged', detail: '3 of 40 rows' } },
    });
    render(<App workspace={workspace} />);
    expect(screen.getByRole('heading', { name: 'The stored session is damaged' })).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('3 of 40 rows');
    expect(screen.queryByRole('button', { name: 'Save a copy' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Rescue page' })).toHaveAttribute('href', './rescue.html');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Other sessions' }));
    expect(await screen.findByRole('dialog', { name: 'Sessions' })).toBeInTheDocument();
  });

  it('offers what is in memory as a file', async () => {
    const { workspace, profile } = await openSample();
    const user = showIn(workspace, <FailedScreen failure={{ kind: 'gone' }} onSessions={() => {}} />);
    await user.click(screen.getByRole('button', { name: 'Save a copy' }));
    await waitFor(() => expect(profile.savedFiles).toHaveLength(1));
  });

  it('asks for a reload, not for another try, when another version is at work', () => {
    showIn(openTab(newProfile()), <FailedScreen failure={{ kind: 'outdatedTab' }} onSessions={() => {}} />);
    expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('when something breaks', { timeout: 30_000 }, () => {
  it('one boundary says so and saves a copy', async () => {
    const { workspace, profile } = await openSample();
    const Broken = (): never => {
      throw new Error('no such block');
    };
    const user = showIn(
      workspace,
      <ErrorBoundary workspace={workspace}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('(no such block). Everything you did is stored.');
    expect(screen.getByRole('link', { name: 'Rescue page' })).toHaveAttribute('href', './rescue.html');
    await user.click(screen.getByRole('button', { name: 'Save a copy' }));
    await waitFor(() => expect(profile.savedFiles).toHaveLength(1));
  });
});
