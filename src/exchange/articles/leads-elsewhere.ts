/** What stands alone above a picture somebody paid for. */
const ADVERTISEMENT =
  /^(?:advertisements?|advertising|ad|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|reklama?|реклама|إعلان|广告|廣告)[:.]?$/iu;
/** How a line begins that sends readers to another article. */
const SENDS_AWAY =
  /^(?:read (?:more|also|next)|also read|more (?:on this|from)|see also|watch(?: now| more)?:|listen(?: now)?:|related(?: stor(?:y|ies)| articles?| coverage)?:|lesen sie (?:auch|mehr)|mehr zum thema|(?:à )?lire aussi|lire la suite|(?:lea|leer|vea) también|te puede interesar|leia (?:também|mais)|leggi anche|lees ook|läs (?:också|mer)|czytaj też|читайте также|اقرأ أيضا|相关阅读)/iu;
/** So much of such a line stands in links. */
const MOSTLY_LINKED = 1 / 2;
/** In UTF-16 units: a longer paragraph says something itself. */
const LONGEST = 250;

/** A paragraph that says nothing of the article: an advertisement's heading, or a line that leads to another article. */
export function leadsElsewhere(text: string, linked: number): boolean {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '' || line.length > LONGEST) return false;
  return ADVERTISEMENT.test(line) || (SENDS_AWAY.test(line) && linked >= line.length * MOSTLY_LINKED);
}
