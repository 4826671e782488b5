import { Menu } from '@mantine/core';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { useTags } from '../keys/use-actions.ts';
import { LayerNote } from '../layers/layer-note.tsx';
import { requestFocus } from '../reading/focus.ts';
import { Kbd } from '../shared/kbd.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './inspector.module.css';
import { lengthInWords } from './words.ts';

interface AnnotationHeadProps {
  readonly annotation: Annotation;
  readonly tag: Tag | undefined;
  readonly incomplete: boolean;
}

/** Badge, tag (a menu to change it), length, flag, delete; below, whose layer it is of where that needs saying. */
export function AnnotationHead({ annotation, tag, incomplete }: AnnotationHeadProps) {
  const workspace = useWorkspace();
  const tags = useTags();
  const name = tag?.name ?? 'Deleted tag';
  return (
    <>
      <header className={classes.head}>
        {tag ? <TagBadge tag={tag} hollow={incomplete} /> : null}
        <Menu position="bottom-start" width={180} withinPortal={false} floatingStrategy="fixed">
          <Menu.Target>
            <button type="button" className={classes.tag} aria-label={`Tag: ${name}. Change`}>
              {name}
              <span aria-hidden="true" className={classes.caret} />
            </button>
          </Menu.Target>
          <Menu.Dropdown aria-label="Change the tag">
            {tags.map((other) => (
              <Menu.Item
                key={other.id}
                leftSection={<TagBadge tag={other} size="small" />}
                rightSection={other.hotkey ? <Kbd>{`T ${other.hotkey}`}</Kbd> : null}
                disabled={other.id === annotation.tagId}
                onClick={() => void workspace.run('retagAnnotation', { id: annotation.id, tagId: other.id })}
              >
                {other.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className={classes.length}>{lengthInWords(annotation)}</span>
        <button
          type="button"
          className={classes.headButton}
          aria-pressed={annotation.flagged}
          aria-label="Flag"
          title="Flag"
          onClick={() =>
            void workspace.run('setFlag', { ids: [annotation.id], flagged: !annotation.flagged })
          }
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 14V2.5h7.5L9.5 5.5l2 3H4" />
          </svg>
        </button>
        <button
          type="button"
          className={classes.headButton}
          aria-label={`Delete ${name.toLowerCase()}`}
          title="Delete"
          onClick={() => {
            void workspace.run('deleteAnnotations', { ids: [annotation.id] });
            requestFocus('text');
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M7 7v4.5M9 7v4.5" />
          </svg>
        </button>
      </header>
      <LayerNote annotation={annotation} />
    </>
  );
}
