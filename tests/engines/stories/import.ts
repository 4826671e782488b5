import { deepEqual, ok } from 'node:assert/strict';
import { wrongPlaces, type SessionFileContent } from '../../browser/support/offsets.ts';
import { docxOf, paragraph } from '../../support/docx-of.ts';
import { linesAt, pdfOf } from '../../support/pdf-of.ts';
import { TEXT } from '../analyst.ts';
import type { Story } from '../story.ts';

const sentence = (kind: string) =>
  `The ${kind} says that the ministers of five countries met again in Geneva; nobody who was there could name a day.`;

const PAGE = `<!doctype html><html lang="en"><head><title>Page headline</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Page headline</h1><p>${sentence('page')}</p><p>“We will <b>go on</b>,” the host of the page said.</p></article></body></html>`;

export const imports: readonly Story[] = [
  {
    title: 'import of a page, a PDF and a Word file, and a tag on what came',
    async tell({ workbench, picture }) {
      const analyst = await workbench();
      const { page } = analyst;
      await analyst.drops([
        { name: 'page.html', type: 'text/html', content: PAGE },
        {
          name: 'print.pdf',
          type: 'application/pdf',
          content: pdfOf([linesAt(['From a print', 'The print says that nobody came.'], { x: 50, y: 700 })]),
        },
        {
          name: 'letter.docx',
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          content: docxOf(paragraph('Letter headline', 'Title') + paragraph(sentence('letter'))),
        },
      ]);
      for (const holding of ['Page headline', 'From a print', 'Letter headline'])
        await page.sees({ role: 'option', holding });
      await picture(page, 'import');
      await analyst.clicksButton('^Add 3 articles$');
      await page.seesNo({ role: 'dialog' });
      const articles = { role: 'navigation', name: 'Articles' } as const;
      for (const headline of ['Page headline', 'From a print', 'Letter headline'])
        await page.sees({ role: 'button', named: headline, within: articles });

      await page.sees({ ...TEXT, named: 'Page headline' });
      await analyst.drags('the ministers of five countries');
      await analyst.tags('Claim');
      await analyst.has(1);
      const file = JSON.parse((await analyst.exports('Session')).content) as SessionFileContent;
      deepEqual(wrongPlaces(file), []);
      ok(file.texts.some(({ text }) => text.includes('The print says that nobody came.')));
    },
  },
];
