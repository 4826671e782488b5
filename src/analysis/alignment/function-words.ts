/** Words that say little by themselves, as keys. English, and the commonest of a few other languages of news. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any no every each all both either neither another other such
  i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
  ourselves they them their theirs themselves one who whom whose which what where when why how
  and or but nor so yet if than as because while although though since until unless whether
  of to in on at by for from with without into onto over under about after before between among through during against
  within across along around behind beyond up down out off near per via
  is are was were be been being am do does did done doing have has had having will would shall should can could may
  might must ought not n't it's he's she's that's there's there here then now also just only very more most less least
  too again still already ever never even
  der die das den dem des ein eine einen einem einer eines und oder aber nicht von zu mit auf für im in an am bei nach
  aus ist sind war hat haben wird werden sich er sie es wir als auch dass
  le la les un une des du de et ou mais ne pas en dans sur par pour avec qui que est sont a ont il elle ils se ce au aux
  el los las una unos y o no es son ha del al lo su con por para`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** What stands for a person or thing named before. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  'i he she it we they you him her them us one who'.split(' '),
);

/** What may stand before "president said". */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an his her its their our my this that'.split(' '),
);
