/**
 * British and American spelling, accents and hyphens folded into one, so that two keys that are spellings of one word
 * become equal. Only families in which no two words of different meaning meet: "four" and "for", "filled" and "filed"
 * stay apart.
 */

const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `aeroplane airplane, ageing aging, aluminium aluminum, amongst among, acknowledgement acknowledgment, analyse analyze,
  axe ax, catalyse catalyze, cheque check, chequered checkered, cosy cozy, defence defense, defences defenses,
  draught draft, enquiry inquiry, enquiries inquiries, enrol enroll, enrolment enrollment, fulfil fulfill,
  fulfilment fulfillment, grey gray, greyer grayer, instalment installment, instalments installments,
  jewellery jewelry, judgement judgment, judgements judgments, kerb curb, licence license, licences licenses,
  likeable likable, manoeuvre maneuver, manoeuvres maneuvers, manoeuvring maneuvering, manoeuvred maneuvered,
  mould mold, moustache mustache, mum mom, offence offense, offences offenses, paralyse paralyze,
  paralysed paralyzed, plough plow, practise practice, practised practiced, practising practicing, pretence pretense,
  pyjamas pajamas, sceptic skeptic, sceptics skeptics, sceptical skeptical, scepticism skepticism, skilful skillful,
  smoulder smolder, smouldering smoldering, storey story, storeys stories, sulphur sulfur, towards toward,
  afterwards afterward, tyre tire, tyres tires, whilst while, wilful willful, learnt learned, burnt burned,
  dreamt dreamed, spelt spelled, spoilt spoiled, leapt leaped, adviser advisor, advisers advisors`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/)),
);

/** Stems that American spelling writes with e alone. */
const LIGATURES: readonly (readonly [string, string])[] = [
  ...['anaem', 'paed', 'haem', 'gynaec', 'leukaem', 'mediaev', 'archae', 'aesthet'].map(
    (stem) => [stem, stem.replace('ae', 'e')] as const,
  ),
  ...['foet', 'oestro', 'oesoph', 'diarrhoea'].map((stem) => [stem, stem.replace('oe', 'e')] as const),
];
const LONG = 5;

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  // organise, organisation, organising
  [/(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)/, 'iz'],
  [/(?<=[a-z]{3})ys(?=(?:e|ed|es|er|ing)$)/, 'yz'],
  // colour, favourite, neighbours
  [/(?<=[a-z]{3})our(?=(?:s|ed|ing|er|ers|able|ably|ful|fully|ite|ites|less|hood|hoods|ly|y)?$)/, 'or'],
  // centre, theatres
  [/(?<=[a-z]{2}[tb])re(?=s?$)/, 'er'],
  // dialogue, catalogues
  [/(?<=[a-z]al)ogue(?=s?$)/, 'og'],
  // programme
  [/(?<=[a-z]{3})amme(?=s?$)/, 'am'],
  // travelled, counsellor: two vowels before, so not filled or selling
  [/(?<=[aeiou][a-z]{0,9}[bcdfghjklmnprstvw][aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)/, 'l'],
];

/** Their rest is a word of its own, which may end in ll: refilled, unfilled. */
const PREFIXED = /^(?:re|un|out|over)/;

const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

/** The key as all spellings of its word are folded. */
export function spellingOf(key: string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const spelling = folded(key);
  known.set(key, spelling);
  return spelling;
}

function folded(key: string): string {
  const known = WORDS[key];
  if (known !== undefined) return known;
  let word = key
    .replace('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
  // Not re-: to re-sign is not to resign.
  if (!word.startsWith('re-')) word = word.replaceAll('-', '');
  if (word.length < LONG) return word;
  for (const [family, american] of FAMILIES) {
    if (american !== 'l' || !PREFIXED.test(word)) word = word.replace(family, american);
  }
  for (const [stem, american] of LIGATURES) word = word.replace(stem, american);
  return word;
}
