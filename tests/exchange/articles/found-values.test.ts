import { describe, expect, it } from 'vitest';
import { cleanDate } from '../../../src/exchange/articles/clean-date.ts';
import { fileNameMetadata } from '../../../src/exchange/articles/file-name-metadata.ts';
import { languageOfText } from '../../../src/exchange/articles/language-guess.ts';
import { siteFrom } from '../../../src/exchange/articles/page-title.ts';
import { SENTENCE } from './reading.ts';

describe('A date', () => {
  it.each([
    ['2025-03-22', '2025-03-22'],
    ['2025-03-22T23:59:59-11:00', '2025-03-22'],
    ['2025-03-22T00:00:00+14:00', '2025-03-22'],
    ['20250322T101500Z', '2025-03-22'],
    ["D:20250322101500+02'00'", '2025-03-22'],
    ['20250322', '2025-03-22'],
    ['2025/3/2 10:00', '2025-03-02'],
    ['22.03.2025', '2025-03-22'],
    ['2. 3. 2025', '2025-03-02'],
    ['22 March 2025', '2025-03-22'],
    ['Sat, 22 Mar 2025 10:00:00 GMT', '2025-03-22'],
    ['March 22nd, 2025', '2025-03-22'],
    ['Saturday, Sept. 6, 2025', '2025-09-06'],
    ['2025年3月22日', '2025-03-22'],
    ['2025-03', '2025-03'],
    ['1999', '1999'],
    ['03/04/2025', null],
    ['2025-02-30', null],
    ['2025-13-01', null],
    ['0022-03-22', null],
    ['99999999999', null],
    ['yesterday', null],
    ['Marching 22 2025 people', null],
    ['', null],
  ])('%j is %j', (value, day) => {
    expect(cleanDate(value)).toBe(day);
  });
});

describe('A file name', () => {
  it.each([
    ['2025-03-22_guardian_bridge-strike.txt', '2025-03-22', 'guardian'],
    ['saved.zip/2024/20250322 The Paper_x.html', '2025-03-22', 'The Paper'],
    ['bridge-2025.03.22.pdf', '2025-03-22', undefined],
    ['2025-03-22.txt', '2025-03-22', undefined],
    ['000_2dd4d78006458cad.txt', undefined, undefined],
    ['001_59f875a34b8e8c6a.txt', undefined, undefined],
    ['report 12025-03-22.txt', undefined, undefined],
    ['2025-22-03_paper_x.txt', undefined, undefined],
    ['', undefined, undefined],
  ])('%j says %j and %j', (name, day, outlet) => {
    const { publishedAt, outlet: found } = fileNameMetadata(name);
    expect([publishedAt?.value, found?.value]).toEqual([day, outlet]);
  });
});

describe('A page title', () => {
  it.each<[string, string | null, string | null, string, string | undefined]>([
    ['Bridge work goes on | The Paper', null, null, 'Bridge work goes on', 'The Paper'],
    ['Bridge work goes on - News - The Paper', null, null, 'Bridge work goes on - News', 'The Paper'],
    ['The Paper – Bridge work goes on', null, 'The Paper', 'Bridge work goes on', undefined],
    [
      'Bridge work – a long story of many words about it',
      null,
      null,
      'Bridge work – a long story of many words about it',
      undefined,
    ],
    ['Bridge | The Paper', 'Bridge', null, 'Bridge', 'The Paper'],
    ['Well-known bridge', null, null, 'Well-known bridge', undefined],
  ])('%j', (pageTitle, title, outlet, headline, site) => {
    const found = siteFrom(pageTitle, title, outlet);
    expect([found.title?.value, found.outlet?.value]).toEqual([headline, site]);
  });
});

describe('The language of a text', () => {
  it.each([
    [
      'Der Stadtrat sagte am Montag, dass die Arbeiten an der Brücke, die die längste in der Region ist, bis zum Ende des Jahres nicht aufhören und dann mit dem Geld auch für eine neue Straße reichen.',
      'de',
    ],
    [
      'Le conseil a dit que les travaux sur le pont, le plus long de la région, dureront jusqu’à la fin de l’année et que les habitants ne sont pas au courant du prix qui est prévu pour la suite.',
      'fr',
    ],
    [
      'El consejo dijo que las obras en el puente, el más largo de la región, durarán hasta el final del año y que los vecinos no saben cuánto se paga por el trabajo que se hace en una noche.',
      'es',
    ],
    [`${SENTENCE} ${SENTENCE}`, 'en'],
    ['Міська рада повідомила, що роботи на мосту триватимуть до кінця року, її рішення є остаточним.', 'uk'],
    [
      'Городской совет сообщил, что работы на мосту продолжатся до конца года, и это решение объявлено.',
      'ru',
    ],
    ['Xyzzy plugh '.repeat(30), null],
    ['Short text.', null],
    ['123 456 !!!', null],
  ])('%s', (text, language) => {
    expect(languageOfText(text)?.value ?? null).toBe(language);
  });
});
