import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { ExportScope } from '../../workspace/workspace.ts';
import { listedAnnotations } from './listed-annotations.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { useExporters } from '../shared/use-exporters.ts';
import { useMenuReturn } from '../shared/use-menu-return.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { SESSION_EXPORTER } from './save-copy.ts';
import classes from './export-menu.module.css';

type ScopeName = 'session' | 'article' | 'list';

/** Formats that download at once; before them, what they shall hold. Opens with the whole session every time. */
export function ExportMenu({ onEvidence }: { readonly onEvidence: () => void }) {
  const workspace = useWorkspace();
  const [scopeName, setScopeName] = useState<ScopeName>('session');
  const [withLog, setWithLog] = useState(false);
  const letter = useArticleLetter();
  const exporters = useExporters();
  const { button, menu } = useMenuReturn();

  const exportAs = async (exporterId: string) => {
    const done = await workspace.exportAs(exporterId, scopeOf(scopeName), {
      withLog: withLog && exporterId === SESSION_EXPORTER,
    });
    if (!done.ok) workspace.say(sentenceOf(done.reason), 'problem');
  };

  const scopeOf = (name: ScopeName): ExportScope => {
    const { articleId } = workspace.view.getState();
    if (name === 'article' && articleId !== null) return { kind: 'article', articleId };
    if (name === 'list') return { kind: 'annotations', ids: listedAnnotations(workspace) };
    return { kind: 'session' };
  };

  return (
    <Menu
      position="bottom-end"
      withinPortal={false}
      width={300}
      {...menu}
      onOpen={() => {
        setScopeName('session');
        setWithLog(false);
      }}
    >
      <Menu.Target>
        <Button ref={button}>Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exporters.map((exporter) => (
          <Menu.Item
            key={exporter.id}
            title={exporter.about}
            rightSection={<span className={classes['extension']}>{exporter.extension}</span>}
            onClick={() => void exportAs(exporter.id)}
          >
            {exporter.label}
          </Menu.Item>
        ))}
        <Menu.Item
          title="Articles with what was said of them, to print or to send to somebody who has no Parallax"
          rightSection={<span className={classes['extension']}>.html</span>}
          onClick={onEvidence}
        >
          Evidence page…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>What the file holds</Menu.Label>
        <Menu.RadioGroup value={scopeName} onChange={(value) => setScopeName(value as ScopeName)}>
          <Menu.RadioItem value="session">The whole session</Menu.RadioItem>
          <Menu.RadioItem value="article" disabled={letter === null}>
            Only this article{letter === null ? '' : ` (${letter})`}
          </Menu.RadioItem>
          <Menu.RadioItem value="list">What the list shows</Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={withLog} onChange={setWithLog}>
          Session with its history
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}

function useArticleLetter(): string | null {
  const articleId = useView((view) => view.articleId);
  return useSession((view) =>
    articleId === null ? null : (view.state?.articles.get(articleId)?.letter ?? null),
  );
}
