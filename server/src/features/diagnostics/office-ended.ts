/** Offices an article gives somebody on a day for which the roster says that the office had ended. What is told as past is left alone. */
import { titleKey } from '../../corpus/surface-key.ts';
import type { CorpusQueries, Person } from '../../corpus/model.ts';
import type { RosterOffice } from '../../roster/model.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Examined, Finding, Rule } from './rule.ts';

/** Words before an office that say it is a former one. */
const FORMER = /(?:前|前任|原|时任|曾任|卸任|离任|退任|下台|已故|历任|任内|当时的|担任过|做过)[^，。；！？]{0,6}$/;
/** Words before a year or day that lies in the past are looked for this far back in the sentence. */
const SENTENCE_ENDS = /[。！？!?\n]/;
const LOOKED_AT = 200;

export const officeEnded: Rule = {
  name: 'officeEnded',
  find: (examined) => {
    const { article, corpus } = examined;
    const { day } = article;
    if (day === null) return [];
    return article.people.flatMap(({ person, appearance }): Finding[] => {
      const { rostered } = person;
      if (rostered === null || rostered.offices.length === 0) return [];
      const found = new Map<RosterOffice, Finding>();
      for (const role of appearance.roles) {
        const ended = endedOffice(corpus, person, role.title, day);
        if (ended === null || found.has(ended) || isPast(examined, role.span, ended.to!)) continue;
        const name = person.name;
        found.set(ended, {
          span: role.span,
          message: examined.texts.diagnostics.officeEnded(name, ended.title, ended.to!, day),
          others: [{ uri: rostered.file, span: ended.span, message: examined.texts.diagnostics.rosterEntry(ended.title, ended.from, ended.to) }],
        });
      }
      return [...found.values()];
    });
  },
};

/** The office of the roster that an article's title means, if it ended before the day and nothing of that name is held on it. */
function endedOffice(corpus: CorpusQueries, { rostered }: Person, title: string, day: string): RosterOffice | null {
  const wanted = partsOf(title);
  const alike = (office: RosterOffice): boolean => partsOf(office.title).some((part) => wanted.includes(part));
  if (rostered === null || corpus.roster.officesOn(rostered, day).some(alike)) return null;
  const past = rostered.offices.filter((office) => office.to !== null && office.to < day && alike(office));
  return past.reduce<RosterOffice | null>((last, office) => (last === null || office.to! > last.to! ? office : last), null);
}

/** `国务委员兼外长` holds two offices. */
function partsOf(title: string): string[] {
  return title.split(/[兼、暨]/).map(titleKey).filter((part) => part !== '');
}

/** Whether the words around the office speak of the time when it was held. */
function isPast({ text, article }: Examined, role: Span, ended: string): boolean {
  const before = fold(text.slice(Math.max(0, role.start - LOOKED_AT), role.start));
  const from = role.start - (before.length - 1 - lastEnd(before));
  if (FORMER.test(before.slice(-12)) || FORMER.test(fold(text.slice(role.start, role.end)).slice(0, 2))) return true;
  return article.dates.some(({ value, span }) => span.start >= from && span.start <= role.end + LOOKED_AT / 4 && value <= ended);
}

function lastEnd(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (SENTENCE_ENDS.test(text[at]!)) return at;
  return -1;
}
