import classes from './share-dialog.module.css';

/** What the receiver of a page gets, and what to think of before one opens another's. */
export function AboutPage() {
  return (
    <div className={classes['aboutPage']}>
      <p>
        One file that is Parallax with the session in it. Whoever gets it opens it in a browser, without a
        network and without installing anything: they read, search and annotate, save a copy, or send you a
        session file back.
      </p>
      <p>
        Such a page is a program. One from somebody you don’t know is best opened in your own Parallax, with
        Open file: it takes the session out and runs nothing.
      </p>
    </div>
  );
}
