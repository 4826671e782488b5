import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ChangeLinkInput } from '../../domain/commands/change-link.ts';
import type { LinkId } from '../../domain/ids.ts';
import { linkChoices, type LinkChoice } from '../../domain/link-choices.ts';
import { linkKindIn } from '../../domain/links-of.ts';
import type { LinkFrom } from '../../domain/living-links.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import { AttributeEditor, isGroup } from '../inspector/attribute-editor.tsx';
import { NOT_CODED } from '../inspector/editor-props.ts';
import { Field } from '../inspector/field.tsx';
import { focusFirstField } from '../inspector/field-order.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './links.module.css';

interface LinkEditorProps {
  readonly from: LinkFrom;
  /** Another kind or direction made another link of it. */
  onBecome(id: LinkId): void;
  onClose(): void;
}

/** Kind, direction and attributes of one link. Takes the focus; Escape closes it. */
export function LinkEditor({ from: { link, other, isOutgoing }, onBecome, onClose }: LinkEditorProps) {
  const workspace = useWorkspace();
  const state = useSession((session) => session.state);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (root.current) focusFirstField(root.current);
  }, []);
  if (!state) return null;
  const choices = choicesOf(state, link);
  const kind = linkKindIn(state, link.kind);
  const turned = choices.find((choice) => choice.kind.id === link.kind);
  const change = async (input: Omit<ChangeLinkInput, 'id'>): Promise<boolean> => {
    const result = await workspace.run('changeLink', { id: link.id, ...input });
    const made = result.ok ? result.value.entries.findLast(({ after }) => after.type === 'link') : undefined;
    if (made && made.after.id !== link.id) onBecome(made.after.id as LinkId);
    return result.ok;
  };
  const near = findAnnotation(state, isOutgoing ? link.from : link.to);
  const owner = { recordId: link.id, articleId: (near ?? other).target.articleId, words: '' };
  const kindSpec = {
    id: 'kind',
    label: 'Kind',
    kind: 'choice' as const,
    values: [
      { id: link.kind, label: kind?.label ?? link.kind, help: kind?.help },
      ...choices.flatMap((choice) =>
        choice.kind.id === link.kind
          ? []
          : [{ id: choice.kind.id, label: choice.kind.label, help: choice.kind.help }],
      ),
    ],
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div ref={root} className={classes['editor']} role="group" aria-label="Change link" onKeyDown={onKeyDown}>
      <Field label="Kind" isGroup={isGroup(kindSpec)}>
        {(ids) => (
          <AttributeEditor
            owner={owner}
            spec={kindSpec}
            value={link.kind}
            computed={false}
            unset=""
            lastSpeaker={null}
            ids={ids}
            set={async (value) => {
              const choice = choices.find((one) => one.kind.id === value);
              // A link is always of some kind: what takes the value away leaves it as it is.
              return choice ? change({ kind: choice.kind.id, reversed: !choice.isOutgoing }) : false;
            }}
          />
        )}
      </Field>
      {turned ? (
        <Button className={classes['turn']} look="outlined" onClick={() => void change({ reversed: true })}>
          Turn it round
        </Button>
      ) : null}
      {(kind?.attributes ?? []).map((spec) => (
        <Field key={spec.id} label={spec.label} help={spec.help} isGroup={isGroup(spec)}>
          {(ids) => (
            <AttributeEditor
              owner={owner}
              spec={spec}
              value={link.attributes[spec.id]?.value}
              computed={false}
              unset={NOT_CODED}
              lastSpeaker={null}
              ids={ids}
              set={(value) => change({ attributes: { [spec.id]: value } })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

/** What the link could be instead. */
function choicesOf(state: SessionState, link: LinkFrom['link']): readonly LinkChoice[] {
  const from = findAnnotation(state, link.from);
  const to = findAnnotation(state, link.to);
  return from && to ? linkChoices(state, from, to) : [];
}
