/** Verbs that report what somebody said, with their forms, as keys. After domain.md 4.1 and the usual style guides. */
const REGULAR =
  `add admit affirm allege announce answer argue assert assure boast caution claim comment complain concede conclude
  confirm contend contest counter declare decry demand denounce describe disclose emphasise emphasize estimate explain
  express hail hint imply indicate inform insist joke lament maintain mention muse note object observe opine
  outline pledge point post praise predict pronounce proclaim promise propose quip react reaffirm reason recall
  recommend recount refute reiterate rejoin relate remark remind repeat report request respond reveal rule
  signal state stress suggest tweet underline underscore urge voice vow warn whisper wonder acknowledge accuse
  criticise criticize condemn deplore threaten ask call claim blast slam`.split(/\s+/);

const IRREGULAR =
  `say says said saying tell tells told telling write writes wrote written writing speak speaks spoke spoken speaking
  swear swears swore sworn swearing deny denies denied denying reply replies replied replying testify testifies
  testified testifying clarify clarifies clarified clarifying cry cries cried crying think thinks thought thinking
  believe believes believed believing agree agrees agreed agreeing quote quotes quoted quoting cite cites cited citing
  stated according`.split(/\s+/);

const DOUBLED: ReadonlySet<string> = new Set(['admit', 'quip', 'slam']);

function formsOf(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : DOUBLED.has(verb) ? verb + verb.slice(-1) : verb;
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}

const CUES: ReadonlySet<string> = new Set([...REGULAR.flatMap(formsOf), ...IRREGULAR]);

/** Whether the key is a form of a reporting verb. English only. */
export const isCueVerb = (key: string): boolean => CUES.has(key);
