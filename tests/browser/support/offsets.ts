import { spawnSync } from 'node:child_process';

interface FilePlace {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface SessionFileContent {
  readonly articles: readonly {
    readonly id: string;
    readonly letter: string;
    readonly title: string;
    readonly source: { readonly fileName: string | null };
  }[];
  readonly texts: readonly { readonly articleId: string; readonly text: string }[];
  readonly annotations: readonly {
    readonly id: string;
    readonly deletedRev: string | null;
    readonly tagId: string;
    readonly target: { readonly articleId: string; readonly ranges: readonly FilePlace[] };
  }[];
}

/** Cuts by Unicode code points, written apart from the workbench's own conversion. */
export const sliceByCodePoints = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join('');

/** The places of a session file whose quote is not what stands in the article's text there. */
export const wrongPlaces = (file: SessionFileContent): readonly FilePlace[] => {
  // Cut once: a thousand places in a long text would else take half a minute.
  const texts = new Map(file.texts.map(({ articleId, text }) => [articleId, [...text]]));
  return file.annotations.flatMap(({ target }) =>
    target.ranges.filter(
      ({ start, end, exact }) => (texts.get(target.articleId) ?? []).slice(start, end).join('') !== exact,
    ),
  );
};

const PYTHON = `
import json, sys
session = json.load(sys.stdin)
texts = {text["articleId"]: text["text"] for text in session["texts"]}
count = 0
for annotation in session["annotations"]:
    for place in annotation["target"]["ranges"]:
        assert texts[annotation["target"]["articleId"]][place["start"]:place["end"]] == place["exact"], place
        count += 1
print(count)
`;

/** How many places Python finds right, or null where there is no Python. Throws when one is wrong. */
export const placesRightInPython = (sessionFile: string): number | null => {
  const { error, status, stdout, stderr } = spawnSync('python3', ['-c', PYTHON], {
    input: sessionFile,
    encoding: 'utf8',
  });
  if (error !== undefined) return null;
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
};
