/** Turns of press conferences and interviews (`毛宁：…`, `法新社记者：…`, `答：…`) and headlines that quote (`布林肯：…`). */
import { CharacterSet, initialsOf, LATIN_LETTERS, WHITE_SPACE } from '../text/character-set.ts';
import { ANSWER_MARKS, BRIEFING, QUESTION_MARKS } from '../language/zh/turns.ts';
import { COUNTRY_WORDS, PLACES } from '../language/zh/places.ts';
import { COLLECTIVE_SPEAKERS, MEDIA_ENDINGS } from '../language/zh/subjects.ts';
import { ORGANISATION_ENDINGS, TITLES } from '../language/zh/titles.ts';
import type { Paragraph } from '../article/article.ts';
import type { FoundPerson } from './people.ts';
import type { FoundStatement } from './found-statement.ts';
import { firstMention, type Reading } from './reading.ts';
import { lastStartingBefore, type Source } from './source.ts';
import { byTitle } from './offices.ts';
import { roleStart } from './subjects.ts';

const LONGEST_LABEL = 16;

/** `answering`: whose a bare 答： is. */
export function findTurns(reading: Reading, answering: FoundPerson | null): FoundStatement[] {
  const { source, index } = reading;
  const { folded } = source;
  const found: FoundStatement[] = [];
  source.paragraphs.forEach((paragraph, number) => {
    const colon = colonAfter(folded, paragraph.start, paragraph.kind === 'headline' ? paragraph.end : Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
    if (colon < 0 || colon + 1 >= paragraph.end) return;
    const label = { start: labelStart(folded, paragraph, colon), end: colon };
    const text = folded.slice(label.start, label.end).trim();
    const cue = { start: colon, end: colon + 1 };
    const turn = (person: FoundPerson | null, resolved: FoundStatement['resolved'], kind: FoundStatement['kind']): FoundStatement => {
      const content = { start: colon + 1, end: kind === 'direct' ? turnEnd(source, number) : paragraph.end };
      return { person, organisation: person ? null : label, resolved, subject: label, cue, kind, span: { start: label.start, end: content.end }, content };
    };
    if (QUESTION_MARKS.has(text)) return;
    if (ANSWER_MARKS.has(text)) {
      if (answering) found.push(turn(answering, 'title', 'direct'));
      return;
    }
    const named = firstMention(index, label.start, colon);
    const opens = named !== null && (named.span.end === colon || (paragraph.kind === 'headline' && roleStart(folded, label.start, named.span.start) === label.start));
    const person = opens ? named.person : undefined;
    if (paragraph.kind === 'headline') {
      const organisation = !/(?:峰会|论坛|奥运会|运动会|亚运会|博览会|世博会|音乐会|听证会|发布会|记者会|协会赛|大会|会议|行动)$/.test(text) && (COUNTRY_WORDS.has(text) || PLACES.has(text) || COLLECTIVE_SPEAKERS.has(text) || MEDIA_ENDINGS.endingAt(folded, colon, label.start) !== null || ORGANISATION_ENDINGS.endingAt(folded, colon, label.start) !== null || /.{2}(?:报告|研究|调查|民调)$/.test(text));
      const title = TITLES.endingAt(folded, colon, label.start);
      const holder = title && !person ? byTitle({ reading, state: { latest: null } }, { kind: 'title', title, span: label, end: colon, referring: false }) : null;
      if (holder?.person) found.push(turn(holder.person, 'title', 'indirect'));
      else if ((person && person.confidence !== 'candidate') || organisation) found.push(turn(person ?? null, 'name', 'indirect'));
    } else if (person || (text.endsWith('记者') && !/告诉|[对向]/.test(text)) || /^《[^》]{1,14}》$/.test(text)) {
      found.push(turn(person ?? null, 'name', 'direct'));
    }
  });
  return found;
}

/** The person with an office whom the headline names: a bare 答： is that person's. */
export function answererOf({ source, people }: Reading): FoundPerson | null {
  const headline = source.paragraphs.find((paragraph) => paragraph.kind === 'headline');
  return (headline && people.find((person) => person.roles.length > 0 && isNamedIn(person, headline))) ?? null;
}

/** Whether a person is named in a paragraph. */
function isNamedIn({ mentions }: FoundPerson, { start, end }: Paragraph): boolean {
  const mention = mentions[lastStartingBefore(mentions, start - 1) + 1];
  return mention !== undefined && mention.end <= end;
}

/** Whether a paragraph is a question: 问：…, 法新社记者：… */
export function asks(folded: string, { start, end }: Paragraph): boolean {
  const colon = colonAfter(folded, start, Math.min(end, start + LONGEST_LABEL));
  const label = colon < 0 ? '' : folded.slice(start, colon).trim();
  return QUESTION_MARKS.has(label) || label.endsWith('记者');
}

/** What a mark begins with: `pastDateline` leaves no white space before it. */
const OPENS_MARK = initialsOf(QUESTION_MARKS, ANSWER_MARKS);

/** Where the words of a turn begin that opens at `from` with a bare 问： or 答：. */
export function pastMark(folded: string, from: number, to: number): number {
  if (!OPENS_MARK.at(folded, from)) return from;
  const colon = colonAfter(folded, from, Math.min(to, from + LONGEST_LABEL));
  const label = colon < 0 ? '' : folded.slice(from, colon).trim();
  return QUESTION_MARKS.has(label) || ANSWER_MARKS.has(label) ? colon + 1 : from;
}

const COLONS = new CharacterSet('：:︰﹕');
/** A label ends here, with its colon or without one. */
const ENDS_LABEL = new CharacterSet('：:︰﹕，。“「');

function colonAfter(folded: string, from: number, to: number): number {
  const at = ENDS_LABEL.first(folded, from, to);
  return COLONS.at(folded, at) ? at : -1;
}

/** A headline's last part may quote: 水坝遭炸毁 白宫：尚无法确定. */
function labelStart(folded: string, paragraph: Paragraph, colon: number): number {
  if (paragraph.kind !== 'headline') return paragraph.start;
  for (let at = colon - 2; at > paragraph.start; at--) if (WHITE_SPACE.at(folded, at) && !LATIN_LETTERS.at(folded, at - 1)) return at + 1;
  return paragraph.start;
}

/** A turn goes on over paragraphs without a label of their own. */
function turnEnd(source: Source, number: number): number {
  let end = source.paragraphs[number]?.end ?? 0;
  for (let next = number + 1; next < source.paragraphs.length; next++) {
    const paragraph = source.paragraphs[next] as Paragraph;
    if (colonAfter(source.folded, paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL)) >= 0) break;
    end = paragraph.end;
  }
  return end;
}

/** Tells whether an organisation is the side a spokesperson speaks for: 中方认为 in an answer is the speaker's own word. */
export type OwnSide = (organisation: string) => boolean;

/** The side of the person who gives an answer: that of the affiliation, China where it names no country. */
export function ownSideOf(source: Source, person: FoundPerson): OwnSide {
  let country = '中国';
  for (const { affiliation } of person.roles) {
    const word = affiliation ? COUNTRY_WORDS.startingAt(source.folded, affiliation.start) : null;
    if (word) country = word;
    if (affiliation) break;
  }
  const side = `${country[0] as string}方`;
  return (organisation) => organisation === side || organisation === '我方' || (organisation.startsWith(country) && (organisation.length === country.length || /^(?:政府|方面|外交部|国防部|国务院)$/.test(organisation.slice(country.length))));
}

/** In an article that as a whole gives a spokesperson's answers or remarks, the side is that person's throughout. */
export function ownSideOfArticle({ source, people }: Reading): OwnSide | null {
  const headline = source.paragraphs.find((paragraph) => paragraph.kind === 'headline');
  if (!headline || !BRIEFING.test(source.folded.slice(headline.start, headline.end))) return null;
  const person = people.find((each) => isNamedIn(each, headline) && each.roles.some(({ title }) => source.folded.slice(title.start, title.end).endsWith('发言人')));
  return person ? ownSideOf(source, person) : null;
}
