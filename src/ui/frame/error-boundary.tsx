import { Component, type ReactNode } from 'react';
import type { Workspace } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { RescueLink } from './rescue-link.tsx';
import { saveCopy } from './save-copy.ts';
import classes from './screen.module.css';

interface Props {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}

/** The one place where a broken invariant ends. What is saved is saved; what is in memory can still be taken out. */
export class ErrorBoundary extends Component<Props, { readonly failed: string | null }> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    const { workspace } = this.props;
    const { state, save } = workspace.session.getState();
    return (
      <main className={classes['screen']}>
        <h1 className={classes['title']}>Parallax has stopped</h1>
        <p role="alert" className={classes['sentence']}>
          The page met something it did not expect ({failed}).{' '}
          {save.kind === 'saved' && !workspace.page
            ? 'Everything you did is stored.'
            : 'Your last step may not be stored.'}{' '}
          Save a copy to be safe, then reload.
        </p>
        <div className={classes['actions']}>
          <Button look="primary" onClick={() => window.location.reload()}>
            Reload
          </Button>
          {state !== null && (
            <Button look="outlined" onClick={() => void saveCopy(workspace)}>
              Save a copy
            </Button>
          )}
          <RescueLink />
        </div>
      </main>
    );
  }
}
