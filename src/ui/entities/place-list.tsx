import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { placesNaming } from '../../domain/entity-references.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Article } from '../../domain/records/article.ts';
import type { Entity } from '../../domain/records/entity.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import { goTo } from '../annotations/go-to.ts';
import { requestFocus } from '../reading/focus.ts';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './entities-room.module.css';
import { useRoleLabel } from './role-label.ts';

/** Row height in rem. */
const HEIGHT = 2.25;
const PAGE = 6;

interface NamedPlace {
  readonly annotation: Annotation;
  readonly article: Article;
  readonly attributeId: string;
}

export const placesInWords = (state: SessionState, { id }: Entity): readonly NamedPlace[] =>
  placesNaming(state, id).flatMap((place) => {
    if (place.kind !== 'value') return [];
    const annotation = findAnnotation(state, place.annotationId);
    const article = annotation && state.articles.get(annotation.target.articleId);
    return annotation && article ? [{ annotation, article, attributeId: place.attributeId }] : [];
  });

export const wordsOf = ({ target }: Annotation): string =>
  target.quotes.map(({ exact }) => exact).join(' … ');

/** Every annotation that names it. One Tab stop; Enter goes to the text. */
export function PlaceList({ entity }: { readonly entity: Entity }) {
  const workspace = useWorkspace();
  const state = useSession((session) => session.state);
  const labelOf = useRoleLabel();
  const places = useMemo(() => (state ? placesInWords(state, entity) : []), [state, entity]);
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const stop = Math.min(cursor, places.length - 1);
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: places.length,
    height: pixelsOf(HEIGHT),
    stop,
  });
  const open = async ({ annotation }: NamedPlace): Promise<void> => {
    await workspace.openArticle(annotation.target.articleId);
    await goTo(workspace, annotation);
    requestFocus('text');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stepOf(event, stop, places.length, PAGE);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setCursor(to);
    focusRow(to);
  };
  return (
    <div ref={scroller} className={classes['places']}>
      <ul
        aria-label={`Where ${entity.name} is named`}
        className={classes['list']}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const place = places[index];
          return (
            place && (
              <li
                key={`${place.annotation.id} ${place.attributeId}`}
                className={classes['placeRow']}
                style={{ insetBlockStart: start }}
                aria-posinset={index + 1}
                aria-setsize={places.length}
              >
                <button
                  type="button"
                  data-row={index}
                  tabIndex={index === stop ? 0 : -1}
                  className={classes['place']}
                  onFocus={() => setCursor(index)}
                  onClick={() => void open(place)}
                >
                  <b>{place.article.letter}</b>
                  <span>{labelOf(place.attributeId)}</span>
                  <span className={classes['words']}>
                    <bdi>{wordsOf(place.annotation)}</bdi>
                  </span>
                </button>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
