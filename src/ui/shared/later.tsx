import {
  createContext,
  Suspense,
  useContext,
  useEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { lazyPart } from './lazy-part.tsx';
import { useSession, useView } from './workspace-context.tsx';

const MayLoad = createContext(true);

/** Parts made by `later` inside it wait until the first article is on the screen, or there is none to show. */
export function LaterParts({ children }: { children: ReactNode }) {
  const articleId = useView((view) => view.articleId);
  const shows = useSession(({ state }) =>
    articleId === null ? state?.articles.size === 0 : state?.texts.has(articleId) === true,
  );
  const [mayLoad, setMayLoad] = useState(false);
  useEffect(() => {
    if (!shows || mayLoad) return;
    // The text is in the document now; a task after the frame after the next it has surely been painted, too.
    let task: ReturnType<typeof setTimeout> | undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        task = setTimeout(() => setMayLoad(true));
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [shows, mayLoad]);
  return <MayLoad value={mayLoad}>{children}</MayLoad>;
}

/**
 * A part whose code is fetched on its own, after the text, so that it never stands between a visitor and the article.
 *
 * @param until what stands in its place before; by default nothing
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  until: (props: Props) => ReactNode = () => null,
): ComponentType<Props> {
  const Part = lazyPart(load);
  return function Later(props: Props) {
    const mayLoad = useContext(MayLoad);
    return <Suspense fallback={until(props)}>{mayLoad ? <Part {...props} /> : until(props)}</Suspense>;
  };
}
