/**
 * Titles as keys. Honorifics say nothing but respect or rank; roles are also ordinary words ("a group leader"), so they
 * count as titles only beside a name or another title.
 */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lady lord madam madame monsieur mme mlle herr frau señor señora
  ayatollah hojatoleslam mullah imam sheikh sheik sayyid hajj rev reverend rabbi pope cardinal archbishop bishop
  excellency majesty highness honourable honorable hon esq gen lt col capt cmdr sgt maj adm sen rep gov`.split(
    /\s+/,
  ),
);

export const ROLES: ReadonlySet<string> = new Set(
  `president vice deputy prime minister premier chancellor supreme leader king queen prince princess emperor crown
  senator congressman congresswoman representative governor mayor secretary general commander colonel captain
  lieutenant major admiral sergeant chief head chairman chairwoman chair director executive judge justice attorney
  envoy ambassador spokesman spokeswoman spokesperson adviser advisor foreign defence defense interior finance state
  former ex-president ex-minister then-president acting minister's president's leader's speaker commissioner
  präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin président présidente ministre presidente
  presidenta ministro ministra`.split(/\s+/),
);

export const isTitle = (key: string): boolean => HONORIFICS.has(key) || ROLES.has(key);
