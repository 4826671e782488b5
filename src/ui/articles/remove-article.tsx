import type { Article } from '../../domain/records/article.ts';
import { counted } from '../inspector/words.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import classes from './articles.module.css';

interface RemoveArticleProps {
  readonly article: Article;
  readonly annotationCount: number;
  onCancel(): void;
  onRemove(): void;
}

/** Asks before an article goes out of sight with all its annotations. */
export function RemoveArticle({ article, annotationCount, onCancel, onRemove }: RemoveArticleProps) {
  return (
    <Dialog onClose={onCancel} title={`Remove article ${article.letter}?`}>
      <p>
        “{article.title}” leaves this session
        {annotationCount > 0 ? ` with its ${counted(annotationCount, 'annotation')}` : ''}. Undo brings
        everything back.
      </p>
      <div className={classes.answers}>
        <Button onClick={onCancel}>Keep it</Button>
        <Button look="danger" onClick={onRemove} data-autofocus>
          Remove article
        </Button>
      </div>
    </Dialog>
  );
}
