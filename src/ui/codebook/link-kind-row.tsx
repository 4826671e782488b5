import { usesIn } from '../../domain/codebook/uses.ts';
import type { LinkKind } from '../../domain/links-of.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { counted } from '../inspector/words.ts';
import { ChoiceField } from '../shared/choice-field.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { CommitField } from './commit-field.tsx';
import classes from './editor.module.css';
import { EndsGrid } from './ends-grid.tsx';
import { FoldRow, type FoldRowProps } from './fold-row.tsx';
import { SpecsEditor } from './specs-editor.tsx';
import { UnlessLocked } from './unless-locked.tsx';

interface LinkKindRowProps extends Omit<FoldRowProps, 'label' | 'about' | 'children'> {
  readonly kind: LinkKind;
  onChange(kind: LinkKind): Promise<Result<unknown, Failure>>;
}

const SCOPES = [
  { value: 'article', label: 'Inside one article' },
  { value: 'any', label: 'Across articles too' },
] as const;

/** One kind of link; unfolded, what it may tie together and what it asks for. */
export function LinkKindRow({ kind, onChange, ...row }: LinkKindRowProps) {
  const uses = useSession(({ state }) => (state ? usesIn(state).ofLinkKind(kind.id) : 0));
  const about = [
    kind.scope === 'article' ? 'inside one article' : 'across articles too',
    kind.ends.length === 0
      ? 'no tags allowed yet'
      : counted(kind.ends.length, 'pair of tags', 'pairs of tags'),
    uses > 0 ? counted(uses, 'link') : 'not used',
  ].join(' · ');
  return (
    <FoldRow label={kind.label} about={about} {...row}>
      <div className={classes.form}>
        <CommitField
          label="Name"
          value={kind.label}
          about="Reads between the two: this quote “asserts” that claim."
          commit={async (label) =>
            label.trim() === '' ? fail({ kind: 'emptyName' }) : onChange({ ...kind, label: label.trim() })
          }
        />
        <UnlessLocked>
          <ChoiceField
            label="Reach"
            value={kind.scope}
            choices={SCOPES}
            onChange={(scope) => void onChange({ ...kind, scope })}
          />
        </UnlessLocked>
        <CommitField
          label="Help"
          lines={2}
          value={kind.help ?? ''}
          commit={(text) => {
            const { help: _, ...rest } = kind;
            return onChange(text.trim() === '' ? rest : { ...rest, help: text.trim() });
          }}
        />
        <EndsGrid kind={kind} onChange={(ends) => onChange({ ...kind, ends })} />
        <SpecsEditor
          owner={{ kind: 'link', id: kind.id }}
          specs={kind.attributes ?? []}
          title={`Fields of “${kind.label}”`}
          empty="No fields: the link says all there is to say."
        />
      </div>
    </FoldRow>
  );
}
