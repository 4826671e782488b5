import type { EntityId } from '../../domain/ids.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { never } from '../../domain/result.ts';
import { ChoiceEditor, fitsSegments } from './choice-editor.tsx';
import { ChoicesEditor } from './choices-editor.tsx';
import type { EditorProps } from './editor-props.ts';
import { EntityEditor } from './entity-editor.tsx';
import { ListEditor } from './list-editor.tsx';
import { PassageEditor } from './passage-editor.tsx';
import { TextEditor } from './text-editor.tsx';
import { ValueInput } from './value-input.tsx';
import { YesNoEditor } from './yes-no-editor.tsx';

/** Whether the editor is several controls under one label. */
export const isGroup = (spec: AttributeSpec): boolean =>
  spec.kind === 'yesNo' ||
  spec.kind === 'passage' ||
  ((spec.kind === 'choice' || spec.kind === 'choices') && fitsSegments(spec));

/** The editor of an attribute's kind. */
export function AttributeEditor(props: EditorProps & { readonly lastSpeaker: EntityId | null }) {
  const { kind } = props.spec;
  switch (kind) {
    case 'choice':
      return <ChoiceEditor {...props} />;
    case 'choices':
      return <ChoicesEditor {...props} />;
    case 'entity':
      return <EntityEditor {...props} />;
    case 'passage':
      return <PassageEditor {...props} />;
    case 'text':
      return <TextEditor {...props} />;
    case 'number':
    case 'date':
      return <ValueInput {...props} kind={kind} />;
    case 'yesNo':
      return <YesNoEditor {...props} />;
    case 'list':
      return <ListEditor {...props} />;
    default:
      return never(kind);
  }
}
