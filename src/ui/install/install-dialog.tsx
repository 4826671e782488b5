import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useAppHost, useHostFacts, type Looked } from './app-host.tsx';
import classes from './install-dialog.module.css';
import { installationInWords, keptInWords, lookedInWords, SAFARI_DELETES } from './install-in-words.ts';

/** Parallax as an app of this computer: installing it, and its versions. */
export function InstallDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Parallax on this computer" lightDismiss onClose={onClose}>
      <Installation />
      <Versions />
    </Dialog>
  );
}

function Installation() {
  const host = useAppHost();
  const facts = useHostFacts((now) => now);
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>Install</h3>
      <p className={classes['sentence']}>{installationInWords(facts, host.deletesUnvisited)}</p>
      {facts.offered && !facts.installed && (
        <Button look="primary" onClick={() => void host.install()}>
          Install Parallax
        </Button>
      )}
      <p className={classes['sentence']}>{keptInWords(facts.kept)}</p>
      {host.deletesUnvisited && !facts.installed && <p className={classes['sentence']}>{SAFARI_DELETES}</p>}
    </section>
  );
}

function Versions() {
  const host = useAppHost();
  const isReady = useHostFacts(({ reload }) => reload === 'newVersion');
  const [looked, setLooked] = useState<Looked | 'looking' | null>(null);
  const look = async () => {
    if (looked === 'looking') return;
    setLooked('looking');
    setLooked(await host.look());
  };
  const answer = isReady ? 'ready' : looked;
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>New versions</h3>
      <p className={classes['sentence']}>
        Your browser looks for one when a page of Parallax is opened. Nothing changes before you agree.
      </p>
      {isReady ? (
        <Button look="primary" onClick={() => void host.reload()}>
          Reload
        </Button>
      ) : (
        <Button look="outlined" onClick={() => void look()}>
          Look for a new version
        </Button>
      )}
      <p role="status" className={classes['sentence']}>
        {answer === 'looking' ? 'Looking …' : answer !== null && lookedInWords(answer)}
      </p>
    </section>
  );
}
