import { lazy, useEffect, useEffectEvent, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A part whose code is fetched when it is first shown. React would let the whole page fail where that doesn't come: here
 * nothing stands in its place, a dialog counts as closed, and it is fetched anew the next time it is shown. That it is
 * missing is said by `main.tsx`, which hears of every part that can't be fetched.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const attempt = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => ({ default: await load().catch(() => missing(again)) }));
  const again = (): void => {
    Part = attempt();
  };
  let Part = attempt();
  return function LazyPart(props: Props) {
    return <Part {...props} />;
  };
}

function missing<Props extends object>(again: () => void): ComponentType<Props> {
  return function Missing(props: Props) {
    const close = useEffectEvent(() => {
      if ('onClose' in props && typeof props.onClose === 'function') props.onClose();
    });
    useEffect(() => {
      close();
      return again;
    }, []);
    return null;
  };
}
