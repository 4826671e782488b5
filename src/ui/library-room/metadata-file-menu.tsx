import { Menu } from '@mantine/core';
import { useRef } from 'react';
import { openMetadataFile } from '../metadata/metadata-store.ts';
import { sentenceOf } from '../sentences/failure.ts';
import type { LibraryRow } from '../../state/library-rows.ts';
import { Button } from '../shared/button.tsx';
import { counted } from '../shared/in-locale.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './library-room.module.css';

interface MetadataFileMenuProps {
  readonly found: readonly LibraryRow[];
  readonly chosen: readonly LibraryRow[];
}

/** What is known about the articles as a table: out, to be filled in by a spreadsheet, and in again. */
export function MetadataFileMenu({ found, chosen }: MetadataFileMenuProps) {
  const workspace = useWorkspace();
  const picker = useRef<HTMLInputElement>(null);
  const rows = chosen.length > 0 ? chosen : found;
  const save = async () => {
    const done = await workspace.saveMetadata(rows.map(({ id }) => id));
    if (!done.ok) workspace.say(sentenceOf(done.reason), 'problem');
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} width={280}>
        <Menu.Target>
          <Button>
            Details as CSV
            <span aria-hidden="true" className={classes['caret']} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save()}>
            Save the details of {counted(rows.length, 'article')}
          </Menu.Item>
          <Menu.Item onClick={() => picker.current?.click()}>Read details from a CSV file …</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label="CSV file with details"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) openMetadataFile(file);
        }}
      />
    </>
  );
}
