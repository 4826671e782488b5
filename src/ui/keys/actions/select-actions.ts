import type { Unit } from '../../../domain/text/units.ts';
import { caretOf } from '../../reading/reading-context.ts';
import { extendSelection, selectUnit, UNIT_NAMES } from '../../reading/select-units.ts';
import { textAction, type Action } from '../action.ts';

const KEYED: readonly { readonly unit: Unit; readonly key: string; readonly short: string }[] = [
  { unit: 'sentence', key: 's', short: 'sentence' },
  { unit: 'clause', key: 'c', short: 'clause' },
  { unit: 'quoted', key: 'q', short: 'quoted words' },
  { unit: 'block', key: 'b', short: 'paragraph' },
];

/** Units around the caret: the same key again selects the next, with Shift it takes the next in. */
export const selectActions: readonly Action[] = KEYED.flatMap(({ unit, key, short }) => {
  const shared = {
    section: 'Select' as const,
    modes: ['reading' as const, 'moving' as const],
    available: (context: Parameters<Action['available']>[0]) => caretOf(context) !== null,
    otherwise: 'Put the caret into the text first',
  };
  return [
    textAction({
      ...shared,
      id: `select.${unit}`,
      label: `Select the ${UNIT_NAMES[unit]}${unit === 'quoted' ? ' (again: the next outer)' : ' (again: the next)'}`,
      short,
      defaultKeys: [key],
      run: (context) => selectUnit(context, unit),
    }),
    textAction({
      ...shared,
      id: `extend.${unit}`,
      label: `Extend the selection by a ${UNIT_NAMES[unit]}`,
      short: `extend by ${short}`,
      defaultKeys: [`Shift+${key}`],
      run: (context) => extendSelection(context, unit),
    }),
  ];
});
