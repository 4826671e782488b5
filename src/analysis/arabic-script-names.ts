/**
 * One shape for letters that Arabic and Persian keyboards write differently (ي ى ی, ك ک, ة ه), joiners taken out, for
 * names that are folded already.
 */
export const inOneShape = (folded: string): string =>
  folded
    .replace(/\u200C|\u200D|\u0640/gu, '')
    .replace(/[يى]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/ة/gu, 'ه');

/** Titles and roles in Arabic and Persian, in one shape, with and without the article. */
const TITLES: ReadonlySet<string> = new Set(
  inOneShape(
    `السید سید السیده سیده الشیخ شیخ الدکتور دکتور دکتر الدکتوره دکتره الاستاذ استاذ استاد المهندس مهندس الحاج حاج
    الرئیس رئیس الوزیر وزیر الامیر امیر الملک ملک اللواء لواء العمید عمید سردار سرلشکر سرتیپ
    ایتالله حجتالاسلام امام الامام اقای خانم جناب`
      .normalize('NFKD')
      .replace(/\p{M}/gu, ''),
  ).split(/\s+/u),
);

export const isArabicTitle = (word: string): boolean => TITLES.has(word);
