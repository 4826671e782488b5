/** How a story went in one engine. */
export type Outcome = 'passed' | 'failed' | 'not asked';

export interface Told {
  readonly story: string;
  readonly engine: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}

const cellOf = ({ outcome, seconds }: Told): string =>
  outcome === 'not asked' ? '–' : `${outcome === 'passed' ? 'ok' : 'FAIL'} ${seconds.toFixed(0)} s`;

/** A table with a row a story and a column an engine. */
export const tableOf = (all: readonly Told[]): string => {
  const engines = [...new Set(all.map(({ engine }) => engine))];
  const stories = [...new Set(all.map(({ story }) => story))];
  const rows = stories.map((story) => [
    story,
    ...engines.map((engine) => {
      const told = all.find((one) => one.story === story && one.engine === engine);
      return told === undefined ? '' : cellOf(told);
    }),
  ]);
  const table = [['Story', ...engines], ...rows];
  const widths = table[0]?.map((_head, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
