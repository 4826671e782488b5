import { goToDifference, isComparing } from '../../layers/go-to-difference.ts';
import { textAction, type Action } from '../action.ts';

const COMPARE_FIRST = 'Compare two coders first: Coders, beside the filters of the list';

/** Through the places where two compared coders differ. */
export const compareActions: readonly Action[] = [
  textAction({
    id: 'go.nextDifference',
    label: 'Next difference between two coders',
    short: 'difference',
    section: 'Go',
    defaultKeys: ['d'],
    needsAnnotation: true,
    otherwise: COMPARE_FIRST,
    available: isComparing,
    run: (context) => goToDifference(context, 1),
  }),
  textAction({
    id: 'go.previousDifference',
    label: 'Previous difference between two coders',
    short: 'difference before',
    section: 'Go',
    defaultKeys: ['Shift+d'],
    needsAnnotation: true,
    otherwise: COMPARE_FIRST,
    available: isComparing,
    run: (context) => goToDifference(context, -1),
  }),
];
