/** Whom 他 and 她 mean: somebody of the sentence or of those before, never the one something is said to. */
import { CharacterSet } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import { TITLES } from '../language/zh/titles.ts';
import type { FoundPerson } from './people.ts';
import { firstMention, type Reading } from './reading.ts';
import { firstPersonSubject, type CuePlace } from './speakers.ts';

/** What tells that somebody is a woman or a man: before the name, behind it. */
const FEMALE = { before: /(?:妻子|女儿|母亲|太太|女星|王妃|皇后|女王)$|^女/, behind: /^(?:女士|小姐|夫人|女王|王妃)/ };
const MALE = { before: /(?:丈夫|儿子|父亲|男星|男子|亲王)$/, behind: /^(?:先生|亲王|爵士)/ };

/** Whom 他 means: the speaker before in the sentence, its subject, or the speaker of the sentences before; nobody only taken for a person by the shape of a name. */
export function antecedent({ reading, sentence, cue, from, earlier, state }: CuePlace, pronoun: Span): FoundPerson | null {
  const previous = earlier[earlier.length - 1]?.person ?? null;
  const subject = previous === null && from > sentence.start ? firstPersonSubject(reading, sentence.start, from) : null;
  if (subject === 'unnamed') return null;
  const word = reading.source.folded.slice(pronoun.start, pronoun.end);
  // 他对布林肯表示: not the one it is said to.
  const addressed = firstMention(reading.index, pronoun.end, cue.start)?.person;
  const means = (person: FoundPerson | null): boolean => person !== null && person.confidence !== 'candidate' && person !== addressed && isMeant(reading, person, word);
  if (means(previous)) return previous;
  if (means(subject)) return subject;
  return means(state.person) ? state.person : null;
}

/** Whether a person may be called 他 or 她: where the text says 女士 or 妻子 of somebody, only one of them. */
function isMeant({ source: { folded }, saidOf }: Reading, person: FoundPerson, pronoun: string): boolean {
  if (pronoun !== '他' && pronoun !== '她') return true;
  const said = saidOf.get(person) ?? whatIsSaid(folded, person);
  saidOf.set(person, said);
  return pronoun === '他' ? !said.female || said.male : !said.male || said.female;
}

/** The first or last characters of all words that tell. */
const TELLING_BEFORE = new CharacterSet('子儿亲太星妃后王夫');
const TELLING_BEHIND = new CharacterSet('女小夫王先亲爵');

/** What titles and the words around mentions tell of a person. */
function whatIsSaid(folded: string, { mentions, roles }: FoundPerson): { readonly female: boolean; readonly male: boolean } {
  let female = false;
  let male = false;
  const hear = (before: string, behind: string): void => {
    female ||= FEMALE.before.test(before) || FEMALE.behind.test(behind);
    male ||= MALE.before.test(before) || MALE.behind.test(behind);
  };
  for (const { title } of roles) {
    const words = folded.slice(title.start, title.end);
    hear(words, words);
  }
  for (const { start, end } of mentions) {
    if (start > 1 && folded[start - 2] !== '女' && !TELLING_BEFORE.at(folded, start - 1) && !TELLING_BEHIND.at(folded, end)) continue;
    hear(folded.slice(Math.max(0, start - 2), start), folded.slice(end, end + 2));
  }
  return { female, male };
}

/** 国防部发言人说…。他说…: the one who spoke last, known only by an office or in Latin letters. */
export function unnamedHolder({ reading, sentence, from, earlier, state: { latest } }: CuePlace): Span | null {
  if (!latest?.organisation || earlier.length > 0 || from > sentence.start) return null;
  const { folded } = reading.source;
  const { start, end } = latest.organisation;
  const office = latest.resolved === 'title' && TITLES.endingAt(folded, latest.subject?.end ?? end, start) !== null;
  return office || /[A-Z][a-z]+ [A-Z][a-z]+$/.test(folded.slice(start, Math.min(end, start + 60))) ? latest.organisation : null;
}
