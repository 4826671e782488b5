import { useId, useMemo, useRef } from 'react';
import { nearestTag, standsOut } from '../../domain/colour/check-tag-colour.ts';
import { hexOf } from '../../domain/colour/colour-space.ts';
import { offeredColours, tagColourFrom } from '../../domain/colour/tag-colours.ts';
import { fail } from '../../domain/result.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { useTags } from '../keys/use-actions.ts';
import { useRoving } from '../reading/use-roving.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { ColourCheck } from './colour-check.tsx';
import classes from './colour-field.module.css';
import { CommitField } from './commit-field.tsx';
import { useReadOnly } from './read-only.tsx';
import { Swatch } from './swatch.tsx';

/** The colour of a tag: one of a few that were checked, or one's own, from which fills and the dark scheme follow. */
export function ColourField({ tag }: { readonly tag: Tag }) {
  const workspace = useWorkspace();
  const tags = useTags();
  const isReadOnly = useReadOnly();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const line = hexOf(tag.colour.light.line);
  const at = offeredColours.findIndex(({ colour }) => colour.light.line === line);
  const roving = useRoving(group);
  const nearest = useMemo(() => nearestTag(tag, tags), [tag, tags]);
  const stop = at >= 0 ? at : 0;
  return (
    <div className={classes.colour}>
      <span id={id} className={classes.label}>
        Colour
      </span>
      <div
        ref={group}
        role="radiogroup"
        aria-labelledby={id}
        className={classes.swatches}
        onKeyDown={roving.onKeyDown}
      >
        {offeredColours.map(({ name, colour }, index) => (
          <Swatch
            key={name}
            name={name}
            colour={colour}
            letter={tag.letter}
            isChosen={index === at}
            isStop={index === stop}
            disabled={isReadOnly}
            onChoose={() => void workspace.run('editTag', { id: tag.id, colour })}
          />
        ))}
      </div>
      <CommitField
        label="Own colour"
        narrow
        value={line ?? tag.colour.light.line}
        about="As #rrggbb"
        commit={async (text) => {
          const hex = hexOf(text);
          if (!hex)
            return fail({
              kind: 'wrongValue',
              attribute: 'Own colour',
              expected: 'six digits such as #a85600',
            });
          return workspace.run('editTag', { id: tag.id, colour: tagColourFrom(hex) });
        }}
      />
      <ColourCheck colour={tag.colour} nearest={nearest} isEnough={standsOut(tag.colour)} />
    </div>
  );
}
