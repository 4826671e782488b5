import type { EvidenceOptions } from '../../workspace/workspace.ts';
import { CheckField } from '../shared/check-field.tsx';
import classes from './evidence-form.module.css';

type Parts = Pick<
  EvidenceOptions,
  'withNotes' | 'withComments' | 'withLinks' | 'withComparison' | 'withProvenance'
>;

/** Comments are what coders say to each other: they go out only when somebody wants them to. */
export const EVERYTHING: Parts = {
  withNotes: true,
  withComments: false,
  withLinks: true,
  withComparison: true,
  withProvenance: true,
};

interface PartsChoiceProps {
  readonly parts: Parts;
  /** How many are chosen. */
  readonly articles: number;
  readonly onChange: (parts: Parts) => void;
}

/** What stands on the page beside texts, units and values. */
export function PartsChoice({ parts, articles, onChange }: PartsChoiceProps) {
  return (
    <div className={classes['parts']}>
      <CheckField
        label="Notes"
        about="What is written to an annotation."
        checked={parts.withNotes}
        onChange={(withNotes) => onChange({ ...parts, withNotes })}
      />
      <CheckField
        label="Links between annotations"
        about="As far as both ends are on the page."
        checked={parts.withLinks}
        onChange={(withLinks) => onChange({ ...parts, withLinks })}
      />
      <CheckField
        label="Comments"
        about="What coders said to each other, with their names."
        checked={parts.withComments}
        onChange={(withComments) => onChange({ ...parts, withComments })}
      />
      <CheckField
        label="Provenance"
        about="Where each text comes from, hashes, and a register: who coded what when, to the character."
        checked={parts.withProvenance}
        onChange={(withProvenance) => onChange({ ...parts, withProvenance })}
      />
      {articles > 1 && (
        <CheckField
          label="Comparison"
          about="Each two of the articles side by side, with every difference."
          checked={parts.withComparison}
          onChange={(withComparison) => onChange({ ...parts, withComparison })}
        />
      )}
    </div>
  );
}
