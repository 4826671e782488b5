import { Fragment } from 'react';
import { KeyCap } from '../keys/key-cap.tsx';
import classes from './help.module.css';

interface Habit {
  readonly title: string;
  /** Whose keys stand behind the title, as this person has them. */
  readonly keys: readonly string[];
  readonly text: string;
}

const HABITS: readonly Habit[] = [
  {
    title: 'Tag card',
    keys: ['card.tag'],
    text: 'Says what the tag of an annotation means, beside the text: definition, when to use it and when not, examples.',
  },
  {
    title: 'Codebook',
    keys: ['app.codebook'],
    text: 'Tags, their fields and values, kinds of links, examples and borderline cases. A tag that was deleted stays on the annotations that have it.',
  },
  {
    title: 'Armed tag',
    keys: ['arm.toggle'],
    text: 'Words that you select with the mouse get the armed tag at once, as from a highlighter. Escape puts it away.',
  },
  {
    title: 'Links and panes',
    keys: ['link.start', 'panes.open'],
    text: 'A link leads from one annotation to another, in any article. Two texts stand beside each other in panes.',
  },
  {
    title: 'Comments',
    keys: ['comment.discuss'],
    text: 'Begin a discussion of the annotation, or of the article while none is active. @ and initials call somebody; everybody with these initials is called. A comment is open until it is resolved. More > Comments lists all of them. Comments travel with the session file; a blind hand-out has none.',
  },
  {
    title: 'See what you want',
    keys: ['seeing.solo', 'seeing.clean'],
    text: 'The eye above the list hides and shows tags, and puts one value beside each letter in the margin. Clean reading leaves the text alone. Only the screen goes by it: exports, counts of the whole session and agreement have everything.',
  },
  {
    title: 'Saved filters',
    keys: [],
    text: 'What the list shows and what is hidden, under a name, among the filters and the commands. Saved filters stay in this browser: the session file has none.',
  },
];

/** What one does with annotations day by day, in two or three sentences each, with the keys. */
export function HelpDaily() {
  return (
    <section aria-labelledby="help-daily">
      <h3 id="help-daily" className={classes['heading']}>
        Day by day
      </h3>
      <dl className={classes['habits']}>
        {HABITS.map(({ title, keys, text }) => (
          <Fragment key={title}>
            <dt className={classes['habit']}>
              {title}{' '}
              {keys.map((key) => (
                <KeyCap key={key} of={key} />
              ))}
            </dt>
            <dd className={classes['text']}>{text}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
