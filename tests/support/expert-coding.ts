/** What an expert marks in the sample articles, by the guidelines of the default codebook, in the order of reading. */
export interface CodedSpan {
  readonly article: 'A' | 'B' | 'C';
  readonly tag: 'quote' | 'claim' | 'framing';
  /** The words, marks of a quote included; they stand once in the article. */
  readonly words: string;
  /** Of a quote. */
  readonly speaker?: string;
  /** The digit of the type of claim, or of the device; longer lists are typed. */
  readonly first?: string;
  /** Of a framing. */
  readonly target?: string;
  /** Of a framing: the digit of the tone. */
  readonly tone?: string;
}

const quote = (article: CodedSpan['article'], words: string, speaker: string): CodedSpan => ({
  article,
  tag: 'quote',
  words,
  speaker,
});
const claim = (article: CodedSpan['article'], words: string, first: string): CodedSpan => ({
  article,
  tag: 'claim',
  words,
  first,
});
const framing = (
  article: CodedSpan['article'],
  words: string,
  first: string,
  target: string,
  tone: string,
): CodedSpan => ({ article, tag: 'framing', words, first, target, tone });

const WITKOFF = 'Steve Witkoff';
const TRUMP = 'Donald Trump';
const KHAMENEI = 'Ali Khamenei';
const TRUST = 'US President Donald Trump is attempting to build trust with Iran to avoid an armed conflict';
const TALK =
  "'I'm a president of peace. That's what I want. There's no reason for us to do this militarily. We should talk,'";

/** Digits: types of claim 1 event, 2 state, 3 quantity, 4 cause, 5 law or rule, 6 prediction, 7 intention, 8 evaluation. */
export const expertCoding: readonly CodedSpan[] = [
  quote('A', TRUST, WITKOFF),
  claim('A', TRUST, '7'),
  framing('A', 'attempting to build trust with Iran', 'choi', TRUMP, '1'),
  quote(
    'A',
    "he had sent a letter to Iran's supreme leader, Ayatollah Ali Khamenei, urging a resumption of negotiations about the Iranian nuclear programme",
    TRUMP,
  ),
  claim('A', "he had sent a letter to Iran's supreme leader", '1'),
  framing('A', 'He also warned of potential military action', 'choi', TRUMP, '3'),
  quote('A', `“It roughly said: ${TALK}”`, WITKOFF),
  quote('A', TALK, TRUMP),
  claim('A', "There's no reason for us to do this militarily", '8'),
  claim('A', 'We should talk', '8'),
  framing('A', 'right-wing political commentator', '2', 'Tucker Carlson', '2'),
  quote('A', '“The Americans should know threats will get them nowhere when confronting Iran.”', KHAMENEI),
  claim('A', 'threats will get them nowhere when confronting Iran', '6'),
  quote(
    'A',
    'Mr Trump has the military upper hand and it would be more natural for the Iranians to push for a diplomatic solution',
    WITKOFF,
  ),
  claim('A', 'Mr Trump has the military upper hand', '2'),
  claim('A', 'it would be more natural for the Iranians to push for a diplomatic solution', '8'),
  quote('A', "“Instead, it's him doing that.”", WITKOFF),
  quote(
    'A',
    'the US is continuing discussions with Iran through “back channels, through multiple countries and multiple conduits”',
    WITKOFF,
  ),
  claim('A', 'the US is continuing discussions with Iran', '2'),
  claim(
    'A',
    'Ties between Washington and Tehran have been strained further by the resumption of Israeli strikes on Gaza this week',
    '4',
  ),
  framing('A', 'Iran-backed', '2', 'Houthis', '2'),
  framing('A', 'militant group', '2', 'Hamas', '2'),
  framing('A', 'terrorist organisation', '2', 'Hamas', '2'),
  framing('B', 'Leader, Ayatollah Ali Khamenei', '3', KHAMENEI, '1'),
  framing('B', 'abandoned', '1', TRUMP, '2'),
  claim('B', 'the agreement was endorsed by UN Security Council resolution 2231', '5'),
  claim(
    'B',
    'The nuclear deal, officially called the Joint Comprehensive Plan of Action (JCPOA), was working effectively well',
    '8',
  ),
  quote('B', 'Iran was fully loyal to the terms of the agreement', 'IAEA'),
  framing('B', 'fully loyal', '9', 'Iran', '1'),
  quote('B', 'Trump quit the deal because it was signed by Barack Obama’s administration', 'Jake Sullivan'),
  claim('B', 'Trump quit the deal because it was signed by Barack Obama’s administration', '4'),
  claim('B', 'Iran remained fully committed to the agreement for a full year', '2'),
  framing('C', 'now claims', '4', TRUMP, '2'),
  framing('C', '“interests in peace.”', '5', 'United States', '2'),
  claim('C', 'renewed nuclear talks between the two countries set to take place next week in Oslo', '1'),
  quote(
    'C',
    '“Iran wants to speak with me personally. They are very hurt, very tired. I don’t want to hurt them any further.”',
    TRUMP,
  ),
  claim('C', 'Iran wants to speak with me personally', '7'),
  quote('C', 'diplomacy was now Iran’s “only option,”', TRUMP),
  quote(
    'C',
    "“No human logic accepts telling a nation to surrender. The U.S. president has shown that Americans will only be satisfied with Iran's surrender—nothing less. The Iranian people must understand that this is why we oppose America. It is a great insult to ask the Iranian nation to capitulate to the Americans. Such a thing will never happen. Never.”",
    KHAMENEI,
  ),
  framing('C', 'a diplomatic chessboard', '6', 'Iran', '4'),
];

/** What an expert links, as soon as the second of the two is coded; no two tagged words begin where `to` begins. */
export interface CodedLink {
  readonly article: CodedSpan['article'];
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

export const expertLinks: readonly CodedLink[] = [
  { article: 'A', kind: 'nested in', from: TALK, to: `“It roughly said: ${TALK}”` },
  {
    article: 'A',
    kind: 'asserts',
    from: 'threats will get them nowhere when confronting Iran',
    to: '“The Americans should know threats will get them nowhere when confronting Iran.”',
  },
  {
    article: 'C',
    kind: 'asserts',
    from: 'Iran wants to speak with me personally',
    to: '“Iran wants to speak with me personally. They are very hurt, very tired. I don’t want to hurt them any further.”',
  },
];
