import { Menu } from '@mantine/core';
import type { ComparisonFormat } from '../../domain/comparison-report.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './export-comparison.module.css';

const FORMATS: readonly {
  readonly format: ComparisonFormat;
  readonly label: string;
  readonly about: string;
  readonly extension: string;
}[] = [
  {
    format: 'html',
    label: 'Page to print',
    about: 'Both texts side by side with every difference, for paper or a browser',
    extension: '.html',
  },
  { format: 'csv', label: 'CSV (spreadsheet)', about: 'One row a passage or difference', extension: '.csv' },
  {
    format: 'json',
    label: 'JSON',
    about: 'Passages, differences and paragraphs, for Python and R',
    extension: '.json',
  },
];

/** Downloads the comparison of the given articles, in the order in which they stand. */
export function ExportComparison({ articleIds }: { readonly articleIds: readonly ArticleId[] }) {
  const workspace = useWorkspace();

  const exportAs = async (format: ComparisonFormat) => {
    const done = await workspace.exportComparison(format, articleIds);
    if (!done.ok) workspace.say(sentenceOf(done.reason), 'problem');
  };

  return (
    <Menu position="bottom-end" withinPortal={false} width={260}>
      <Menu.Target>
        <Button disabled={articleIds.length < 2}>Export comparison</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, label, about, extension }) => (
          <Menu.Item
            key={format}
            title={about}
            rightSection={<span className={classes['extension']}>{extension}</span>}
            onClick={() => void exportAs(format)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
