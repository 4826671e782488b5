import { Menu } from '@mantine/core';
import type { LibraryRow } from '../../state/library-rows.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { counted } from '../shared/in-locale.ts';
import { useExporters } from '../shared/use-exporters.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './library-room.module.css';

/** The chosen articles with all that was annotated in them, in any format. */
export function ExportChosen({ chosen }: { readonly chosen: readonly LibraryRow[] }) {
  const workspace = useWorkspace();
  const exporters = useExporters();
  const exportAs = async (id: string) => {
    const articleIds = new Set(chosen.map((row) => row.id));
    const done = await workspace.exportAs(id, { kind: 'part', articleIds, coders: null, tagIds: null });
    if (!done.ok) workspace.say(sentenceOf(done.reason), 'problem');
  };
  return (
    <Menu position="bottom-start" withinPortal={false} width={300} disabled={chosen.length === 0}>
      <Menu.Target>
        <Button aria-disabled={chosen.length === 0}>
          Export
          <span aria-hidden="true" className={classes['caret']} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{counted(chosen.length, 'article')} with all annotations</Menu.Label>
        {exporters.map(({ id, label, about }) => (
          <Menu.Item key={id} title={about} onClick={() => void exportAs(id)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
