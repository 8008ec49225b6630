/** Whom 他 and 她 mean: somebody of the sentence or of those before, never the one something is said to. */
import type { Span } from '../text/span.ts';
import { TITLES } from '../language/zh/titles.ts';
import type { FoundPerson } from './people.ts';
import { firstMention } from './reading.ts';
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
  const means = (person: FoundPerson | null): boolean => person !== null && person.confidence !== 'candidate' && person !== addressed && isMeant(reading.source.folded, person, word);
  return [previous, subject, state.speaker, state.topic].find(means) ?? null;
}

/** Whether a person may be called 他 or 她: where the text says 女士 or 妻子 of somebody, only one of them. */
function isMeant(folded: string, { mentions, roles }: FoundPerson, pronoun: string): boolean {
  if (pronoun !== '他' && pronoun !== '她') return true;
  const other = pronoun === '他' ? FEMALE : MALE;
  const own = pronoun === '他' ? MALE : FEMALE;
  const titles = roles.map(({ title }) => folded.slice(title.start, title.end));
  const said = [...titles.map((title) => [title, title] as const), ...mentions.map(({ start, end }) => [folded.slice(Math.max(0, start - 2), start), folded.slice(end, end + 2)] as const)];
  return !said.some(([before, behind]) => other.before.test(before) || other.behind.test(behind)) || said.some(([before, behind]) => own.before.test(before) || own.behind.test(behind));
}

/** 国防部发言人说…。他说…: the one who spoke last, known only by an office or in Latin letters. */
export function unnamedHolder({ reading, sentence, from, earlier, state: { latest } }: CuePlace): Span | null {
  if (!latest?.organisation || earlier.length > 0 || from > sentence.start) return null;
  const { folded } = reading.source;
  const { start, end } = latest.organisation;
  const office = latest.resolved === 'title' && TITLES.endingAt(folded, latest.subject?.end ?? end, start) !== null;
  return office || /[A-Z][a-z]+ [A-Z][a-z]+$/.test(folded.slice(start, Math.min(end, start + 60))) ? latest.organisation : null;
}
