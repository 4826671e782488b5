import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { spokenAnnotations } from './announcement.ts';
import { annotationsAround } from './reading-context.ts';
import { readingStore } from './reading-store.ts';

/** Only where the caret comes to rest is worth hearing. */
const REST_MS = 200;

/** Says politely which annotations the caret has come to stand in. */
export function CaretAnnouncer() {
  const { session } = useWorkspace();
  const layers = useView((view) => view.layers);
  const articleId = useView((view) => view.articleId);
  const activeId = useView((view) => view.activeId);
  const clean = useView((view) => view.clean);
  const head = useStore(readingStore, ({ caret, focus }) =>
    focus === 'text' ? (caret?.head ?? null) : null,
  );
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      const { state } = session.getState();
      const here =
        state && articleId && head !== null && !clean
          ? annotationsAround(shownAnnotations(state, articleId, layers), head)
          : [];
      setSpoken(state ? spokenAnnotations(here, activeId, state, head ?? undefined) : '');
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [session, articleId, layers, activeId, clean, head]);
  return (
    <VisuallyHidden>
      <span aria-live="polite">{spoken}</span>
    </VisuallyHidden>
  );
}
