import { useEffect, useRef, useState, type FormEvent } from 'react';
import { areInitials, initialsFrom } from '../../domain/actor-initials.ts';
import { orcidFrom } from '../../domain/orcid.ts';
import type { Annotator } from '../../state/session-store.ts';
import { sentenceOfRefusal } from '../sentences/refusal.ts';
import { Button } from '../shared/button.tsx';
import { onEscape } from '../shared/on-escape.ts';
import { Problem } from '../shared/problem.tsx';
import { TextField } from '../shared/text-field.tsx';
import { ColourField } from './colour-field.tsx';
import classes from './annotator-form.module.css';
import { useFreeColour } from './use-annotator.ts';

export type Person = Omit<Annotator, 'id'>;

interface AnnotatorFormProps {
  /** Who is edited; null for somebody new. */
  readonly annotator: Annotator | null;
  /** Stands in the field while there is no name, such as what a package calls its coder. */
  readonly proposedName?: string;
  readonly submitLabel: string;
  /** Answers with a sentence where it was refused. */
  readonly onSubmit: (person: Person) => Promise<string | null>;
  readonly onCancel?: () => void;
}

type Field = 'name' | 'initials' | 'orcid';

/** Who somebody is: name, initials that follow the name until they are typed, colour, ORCID. */
export function AnnotatorForm({
  annotator,
  proposedName = '',
  submitLabel,
  onSubmit,
  onCancel,
}: AnnotatorFormProps) {
  const [name, setName] = useState(annotator?.name || proposedName);
  const [ownInitials, setOwnInitials] = useState(() => initialsTypedBy(annotator));
  const freeColour = useFreeColour(annotator);
  const [ownColour, setOwnColour] = useState(annotator?.colour ?? null);
  const [orcid, setOrcid] = useState(annotator?.orcid ?? '');
  const [problems, setProblems] = useState<Partial<Record<Field, string>>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [problems]);

  const initials = ownInitials ?? initialsFrom(name);
  const colour = ownColour ?? freeColour;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemsOf(name, initials, orcid);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    setRefused(
      await onSubmit({ name: name.trim(), initials: initials.trim(), colour, orcid: orcidFrom(orcid) }),
    );
  };
  return (
    <form
      ref={form}
      className={classes['form']}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onEscape(onCancel)}
      noValidate
    >
      <div className={classes['line']}>
        <TextField
          label="Name"
          value={name}
          problem={problems.name ?? null}
          autoComplete="name"
          // Whatever opened the form is gone.
          autoFocus
          data-autofocus
          className={classes['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextField
          label="Initials"
          value={initials}
          problem={problems.initials ?? null}
          autoComplete="off"
          className={classes['initials']}
          onChange={(event) => setOwnInitials(event.currentTarget.value)}
        />
      </div>
      <ColourField value={colour} initials={initials} onChange={setOwnColour} />
      <TextField
        label="ORCID, if you have one"
        value={orcid}
        problem={problems.orcid ?? null}
        autoComplete="off"
        spellCheck={false}
        placeholder="0000-0002-1825-0097"
        onChange={(event) => setOrcid(event.currentTarget.value)}
      />
      {refused !== null && <Problem>{refused}</Problem>}
      <div className={classes['actions']}>
        <Button type="submit" look="primary">
          {submitLabel}
        </Button>
        {onCancel && (
          <Button look="outlined" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}

/** Initials that are not those of the name were typed, and stay. */
const initialsTypedBy = (annotator: Annotator | null): string | null =>
  annotator && annotator.initials !== '' && annotator.initials !== initialsFrom(annotator.name)
    ? annotator.initials
    : null;

/** A sentence for each field that does not fit, so that all are told at once. */
function problemsOf(name: string, initials: string, orcid: string): Partial<Record<Field, string>> {
  const isNamed = name.trim() !== '';
  return {
    ...(isNamed ? {} : { name: sentenceOfRefusal({ kind: 'emptyName' }) }),
    ...(areInitials(initials) || !isNamed ? {} : { initials: 'One to four characters.' }),
    ...(orcid.trim() === '' || orcidFrom(orcid) !== null
      ? {}
      : { orcid: sentenceOfRefusal({ kind: 'wrongOrcid' }) }),
  };
}
