/** As people paste it: bare or as an address, with hyphens or without. */
const WRITTEN = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/iu;

/** The ORCID in its one form, `0000-0002-1825-0097`; null when this is none or a digit is wrong. */
export function orcidFrom(text: string): string | null {
  const groups = WRITTEN.exec(text.trim())
    ?.slice(1)
    .map((group) => group.toUpperCase());
  if (!groups) return null;
  const characters = groups.join('');
  return characters.endsWith(checkCharacter(characters.slice(0, -1))) ? groups.join('-') : null;
}

/** ISO 7064 mod 11-2: finds any one wrong digit and any two that changed places. */
function checkCharacter(digits: string): string {
  const total = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const rest = (12 - total) % 11;
  return rest === 10 ? 'X' : `${rest}`;
}
