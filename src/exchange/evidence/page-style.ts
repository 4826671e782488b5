import { together } from '../html/template.ts';
import { frameStyle } from './style-frame.ts';
import { notesStyle } from './style-notes.ts';
import { printStyle } from './style-print.ts';
import { textStyle } from './style-text.ts';

/** Print comes last: on paper the page is light and has two columns whatever the screen was. */
export const evidenceStyle = together([frameStyle, textStyle, notesStyle, printStyle]);
