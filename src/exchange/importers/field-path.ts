/** `['articles', 2, 'title']` as a person writes it: `articles[2].title`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (before, key) =>
      typeof key === 'number'
        ? `${before}[${key}]`
        : before === ''
          ? String(key)
          : `${before}.${String(key)}`,
    '',
  );
