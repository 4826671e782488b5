import { article } from './article-builder.ts';

/**
 * Short paragraphs as a news article has them, written for these tests, in scripts that break code made for English:
 * right to left, without blanks, joined by marks, mixed. In each, `[quote:…]` is what somebody says, with its marks,
 * `[clause:…]` a clause inside it and `[word:…]` a word.
 */
export const languageSamples = {
  arabic: article(
    'قال وزير الخارجية يوم الجمعة: [quote:«[clause:لن نتفاوض تحت الضغط]، والتهديد لا يفيد أحدا»]. وأضاف أن المحادثات ستستأنف في [word:أوسلو] في 24 مارس 2025. هل تعود الأطراف إلى الطاولة؟ لا أحد يعرف.',
    { language: 'ar', title: 'المحادثات تستأنف في أوسلو' },
  ),
  persian: article(
    'رئیس‌جمهور روز شنبه گفت: [quote:«[clause:ما زیر فشار مذاکره نمی‌کنیم]؛ تهدید هم فایده‌ای ندارد.»] سخنگوی دولت [word:می‌گوید] نامه‌ای از واشنگتن رسیده است.',
    { language: 'fa', title: 'مذاکره زیر فشار نمی‌شود' },
  ),
  hebrew: article(
    'שר החוץ אמר ביום שישי: [quote:"[clause:לא ננהל משא ומתן תחת לחץ], והאיומים לא יועילו"]. מזכיר [word:ארה"ב] השיב כי הדלת פתוחה, וד"ר לוי כתב ב"הארץ" שאיש אינו ממהר.',
    { language: 'he', title: 'השיחות יתחדשו' },
  ),
  chinese: article(
    '外交部长周五表示：[quote:“[clause:我们不会在压力下谈判]，威胁没有任何用处。”]他还说，《[word:核]协议》仍然有效、双方将继续对话。谁会让步？目前无人知晓。',
    { language: 'zh', title: '谈判将继续' },
  ),
  japanese: article(
    '外相は金曜日、[quote:「[clause:圧力の下では交渉しない]。脅しは役に立たない」]と述べた。「『平和』の大統領だ」と語る[word:議員]もいる。協議は来週、オスロで再開される。',
    { language: null, title: '協議は来週再開' },
  ),
  thai: article(
    'รัฐมนตรีต่างประเทศกล่าวเมื่อวันศุกร์ว่า [quote:“[clause:เราจะไม่เจรจาภายใต้แรงกดดัน] คำขู่ไม่มีประโยชน์”] โฆษกรัฐบาลระบุว่า[word:จดหมาย]จากวอชิงตันมาถึงแล้ว ทุกฝ่ายยังรอคำตอบ',
    { language: null, title: 'การเจรจาจะเริ่มใหม่' },
  ),
  mixed: article(
    'قالت قناة Al Jazeera إن الرئيس Trump كتب على X: [quote:“[clause:I am a president of peace], nothing else”]، ثم حذف المنشور بعد 15 دقيقة. The minister called the plan [word:«الصفقة»] on Friday.',
    { language: null, title: 'منشور Trump' },
  ),
  emoji: article(
    'Der Minister 👨‍👩‍👧‍👦 schrieb auf X: [quote:„[clause:Wir verhandeln nicht unter Druck 👍🏽], nie 🇩🇪🇫🇷!“] Die Antwort kam [word:prompt] ❤️‍🔥. E\u0301lyse\u0301e schwieg.',
    { language: 'de', title: '👍🏽 auf X' },
  ),
} as const;

export type LanguageSample = keyof typeof languageSamples;
export const sampleNames = Object.keys(languageSamples) as readonly LanguageSample[];
