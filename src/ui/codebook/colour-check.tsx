import type { NearestTag } from '../../domain/colour/check-tag-colour.ts';
import type { TagColour } from '../../domain/colour/tag-colours.ts';
import { Problem } from '../shared/problem.tsx';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import classes from './colour-field.module.css';
import { contrastRows, nearestInWords, ratioInWords } from './colour-in-words.ts';

interface ColourCheckProps {
  readonly colour: TagColour;
  readonly nearest: NearestTag | null;
  readonly isEnough: boolean;
}

/** What is computed of a colour: how it stands out in both schemes, and from which tag it is hardest to tell. */
export function ColourCheck({ colour, nearest, isEnough }: ColourCheckProps) {
  const finding = nearestInWords(nearest);
  return (
    <div className={classes.check}>
      <table className={classes.table}>
        <caption className={classes.caption}>Contrast of the line</caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Scheme</VisuallyHidden>
            </th>
            <th scope="col">on paper</th>
            <th scope="col">on its fill</th>
            <th scope="col">when active</th>
          </tr>
        </thead>
        <tbody>
          {contrastRows(colour).map(({ scheme, figures }) => (
            <tr key={scheme}>
              <th scope="row">{scheme}</th>
              {figures.map(({ on, ratio, enough }) => (
                <td key={on} data-low={!enough || undefined}>
                  {ratioInWords(ratio)}
                  {enough ? '' : ', too low'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isEnough ? null : (
        <Problem live="none" tone="notice">
          The letter needs 4.5 : 1 on paper, the line 3 : 1 on its fills. Choose another colour.
        </Problem>
      )}
      <Problem live="none" tone={finding.tone}>
        {finding.sentence}
      </Problem>
    </div>
  );
}
