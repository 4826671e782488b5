import { useRef, useState } from 'react';
import { presentVersion } from '../../domain/codebook/version.ts';
import type { Codebook } from '../../domain/records/codebook.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './codebook-room.module.css';
import { ask } from './codebook-store.ts';
import { useReadOnly } from './read-only.tsx';
import { TakeCodebook, type TakenFile } from './take-codebook.tsx';

/** Which codebook this is, and the ways in and out of a file. */
export function CodebookHead({ codebook }: { readonly codebook: Codebook }) {
  const workspace = useWorkspace();
  const isReadOnly = useReadOnly();
  const version = useSession(({ state }) => (state ? presentVersion(state) : 0));
  const picker = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<TakenFile | null>(null);
  const read = async (file: File) =>
    setTaken({ name: file.name, result: await workspace.readCodebook(file) });
  return (
    <header className={classes.head}>
      <h1 className={classes.name} dir="auto">
        {codebook.name}
      </h1>
      <span className={classes.version}>Version {version}</span>
      <span className={classes.headButtons}>
        {isReadOnly ? null : (
          <Button aria-haspopup="dialog" onClick={() => picker.current?.click()}>
            Open a codebook file
          </Button>
        )}
        <Button aria-haspopup="dialog" onClick={() => ask({ kind: 'save' })}>
          Save as a file
        </Button>
        <Button aria-haspopup="dialog" onClick={() => ask({ kind: 'newSession' })}>
          New session with this codebook
        </Button>
      </span>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Codebook file"
        accept=".json,.gz,application/json,application/gzip"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void read(file);
          // Choosing the same file again must be a change again.
          event.currentTarget.value = '';
        }}
      />
      {taken ? <TakeCodebook taken={taken} onClose={() => setTaken(null)} /> : null}
    </header>
  );
}
