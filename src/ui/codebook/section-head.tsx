import classes from './editor.module.css';

/** What this part of the codebook is, in one line. */
export function SectionHead({ title, about }: { readonly title: string; readonly about: string }) {
  return (
    <header className={classes.sectionHead}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.note}>{about}</p>
    </header>
  );
}
