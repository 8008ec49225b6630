/** Finds who said what: reporting cues with their subjects, pronouns and elided subjects resolved, turns of press conferences. */
import { CharacterSet } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS, cueClass } from '../language/zh/cues.ts';
import { STRONG_ENDS } from '../language/zh/cue-chains.ts';
import { PLAIN, RECKONING, REPORT, STRONG, THEME } from '../language/zh/cue-traits.ts';
import { beforeAdverbs } from './adverbs.ts';
import { askedFor, clauseStart, cuesIn, inPassing, leadsTo, onGrounds, readsLikeHeadline, relative, type Cue } from './cue-places.ts';
import type { DateHit } from './date-hit.ts';
import { pastDateline } from './datelines.ts';
import { Discourse } from './discourse.ts';
import { continueContents, endContents } from './contents.ts';
import { collective, makeStatement, named, sameSpeaker, type FoundStatement, type Speaker } from './found-statement.ts';
import type { FoundPerson } from './people.ts';
import { byTitle } from './offices.ts';
import { antecedent, unnamedHolder } from './pronouns.ts';
import { readingOf, type Reading } from './reading.ts';
import { conditional, contentBehind, hasContent, quotationBefore, reaches, reckons, unreal } from './reports.ts';
import type { Sentence, Source } from './source.ts';
import { adjacent, elided, plainSubject, quotedCollective, quotedPerson, type CuePlace } from './speakers.ts';
import { readSubject, skipLeading, type Subject } from './subjects.ts';
import { quotedReports } from './quoted-reports.ts';
import { answererOf, asks, findTurns, ownSideOf, ownSideOfArticle, pastMark, type OwnSide } from './turns.ts';
import { PLACES } from '../language/zh/places.ts';
import { ANONYMOUS_WRITINGS, COLLECTIVE_SPEAKERS, PREDICATES, SUBJECT_ENDERS } from '../language/zh/subjects.ts';
import { issuerOf } from './writings.ts';

export function findStatements(source: Source, people: readonly FoundPerson[], dates: readonly DateHit[]): FoundStatement[] {
  const reading = readingOf(source, people, dates);
  const answerer = answererOf(reading);
  const turns = findTurns(reading, answerer);
  const found: FoundStatement[] = [...turns];
  const state = new Discourse(reading);
  const articleSide = ownSideOfArticle(reading);
  let turn = 0;
  let opened = -1;
  let answering: FoundPerson | null = null;
  let turnSide: OwnSide | null = null;
  for (let number = 0; number < source.sentences.length; number++) {
    const whole = source.sentences[number] as Sentence;
    while (turn < turns.length && (turns[turn]?.content.end ?? 0) <= whole.start) turn++;
    const current = turns[turn];
    const inTurn = current !== undefined && current.content.start <= whole.end;
    const sentence = whole.paragraph === opened ? whole : opening(source, whole);
    opened = whole.paragraph;
    const speaker = inTurn ? current.person : null;
    if (speaker !== answering) turnSide = speaker && ownSideOf(source, speaker);
    answering = speaker;
    const ownSide = turnSide ?? articleSide;
    const cues = cuesIn(reading, sentence);
    const inSentence = cues.length === 0 ? NO_STATEMENTS : readSentence({ reading, sentence, number, state, inTurn, ownSide, answerer }, cues);
    for (const statement of inSentence) found.push(statement);
    if (source.quotations.length > 0) for (const statement of quotedReports(reading, sentence)) found.push(statement);
    state.remember(sentence, number, inSentence);
  }
  if (found.some((statement, at) => at > 0 && inOrder(statement, found[at - 1] as FoundStatement) < 0)) found.sort(inOrder);
  return continueContents(source, endContents(source, found));
}

function inOrder(a: FoundStatement, b: FoundStatement): number {
  return a.cue.start - b.cue.start || a.span.start - b.span.start;
}

/** The first sentence of a paragraph without its dateline or the mark of its turn. */
function opening({ folded }: Source, sentence: Sentence): Sentence {
  const start = pastMark(folded, pastDateline(folded, sentence.start, sentence.end), sentence.end);
  return start === sentence.start ? sentence : { start: Math.min(sentence.end, start), end: sentence.end, paragraph: sentence.paragraph };
}

/** A sentence and what is known where it begins. */
interface SentencePlace {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Its index in the article. */
  readonly number: number;
  readonly state: Discourse;
  readonly inTurn: boolean;
  readonly ownSide: OwnSide | null;
  /** Whom the questions of a briefing address. */
  readonly answerer: FoundPerson | null;
}

const NOUN_BEHIND = new CharacterSet('的者');
const NO_STATEMENTS: readonly FoundStatement[] = [];

function readSentence(place: SentencePlace, cues: readonly Cue[]): readonly FoundStatement[] {
  const { reading, sentence, state } = place;
  const { source } = reading;
  const { folded } = source;
  const found: FoundStatement[] = [];
  const headline = readsLikeHeadline(source, sentence);
  for (let at = 0; at < cues.length; at++) {
    const cue = cues[at] as Cue;
    const { word } = cue;
    if (NOUN_BEHIND.at(folded, cue.end)) continue;
    if (leadsTo(source, cue, cues[at + 1], cues[at + 2])) continue;
    const previous = found[found.length - 1];
    const clause = clauseStart(source, cue.start, sentence.start);
    const from = previous && previous.cue.end > clause ? previous.cue.end : clause;
    if (askedFor(source, clause, cues[at - 1], cue) || onGrounds(folded, clause, cue, sentence.end)) continue;
    const quotation = quotationBefore(source, from, cue, sentence);
    const content = contentBehind(source, cue, sentence, headline);
    if (!quotation && content === 'none') continue;
    const subject = subjectOf(reading, from, cue, clause);
    if (inPassing(folded, from, cue, sentence.end, subject === 'elided')) continue;
    // 批评政府的官员说: the first cue only tells who speaks.
    if (subject === 'elided' && relative(folded, cue.end, cues[at + 1])) continue;
    // 提到对手，林静仪说: the first cue only sets the theme.
    if (subject === 'elided' && from === sentence.start && (cue.traits & THEME) !== 0 && at + 1 < cues.length) continue;
    const cuePlace: CuePlace = { reading, sentence, cue, word, from, headline, earlier: found, state };
    const near = nearPronoun(folded, from, cue.start, subject);
    if (!quotation && !hasContent(source, content, cuePlace, near)) continue;
    const statement = toStatement(place, cuePlace, near, quotation);
    if (!statement) continue;
    // 王毅表示欢迎…: what follows in the clause without a subject of its own is content.
    if (previous && previous.cue.end > clause && sameSpeaker(previous, statement)) continue;
    found.push(statement);
  }
  return found;
}

const PRONOUNS = new CharacterSet('他她');
/** 这次, 三天 before a pronoun. */
const TIMES = new CharacterSet('次回天');
const ENDS_SCENE = new CharacterSet('上中里时后前');
const OPENS_SCENE = new CharacterSet('在于');

/** 在Instagram上他说: the pronoun right before the cue, not the place. */
function nearPronoun(folded: string, from: number, cue: number, subject: Subject | 'elided'): Subject | 'elided' {
  if (subject === 'elided' || (subject.kind !== 'organisation' && subject.kind !== 'none')) return subject;
  for (let at = from + 1; at < Math.min(cue, from + 5); at++) {
    if (PRONOUNS.at(folded, at) && TIMES.at(folded, at - 1)) return { kind: 'pronoun', span: { start: at, end: at + 1 }, end: at + 1 };
  }
  const end = beforeAdverbs(folded, cue, from);
  if (end - 1 <= from || !PRONOUNS.at(folded, end - 1) || !ENDS_SCENE.at(folded, end - 2)) return subject;
  return { kind: 'pronoun', span: { start: end - 1, end }, end };
}

function setsScene(folded: string, from: number, start: number, to: number): boolean {
  return start > from && OPENS_SCENE.at(folded, start - 1) && ENDS_SCENE.at(folded, beforeAdverbs(folded, to, start) - 1);
}

function subjectOf(reading: Reading, from: number, { start: to, traits }: Cue, clause: number): Subject | 'elided' {
  const { folded } = reading.source;
  const leading = skipLeading(reading, from, to);
  let start = leading;
  for (;;) {
    const adverb = CUE_ADVERBS.startingAt(folded, start);
    if (!adverb || start + adverb.length > to) break;
    start = skipLeading(reading, start + adverb.length, to);
  }
  // 日前向中央建议: whom it is said to stands first, the subject before.
  if (start < to && folded[start - 1] === '向' && to - start <= 20) start = to;
  // 会后接受专访表示, 在记者会上说: only how or where it is said.
  if (start < to && (traits & STRONG) !== 0 && (PREDICATES.startingAt(folded, start) || setsScene(folded, from, start, to))) start = to;
  if (start >= to) return from === clause ? 'elided' : { kind: 'none' };
  return readSubject(reading, from, to, leading);
}

function toStatement(place: SentencePlace, at: CuePlace, subject: Subject | 'elided', quotation: Span | null): FoundStatement | null {
  const { source } = at.reading;
  const { folded } = source;
  if (conditional(folded, at.from) || unreal(folded, at.from, at.cue.start, subject)) return null;
  // 报导指出: the report speaks for the outlet named before.
  if (subject === 'elided' && (at.cue.traits & REPORT) !== 0) return reported(place, at);
  const speaker = speakerOf(place, at, subject);
  if (!speaker || (speaker.organisation && !quotation && (at.cue.traits & RECKONING) !== 0 && !reckons(folded.slice(speaker.organisation.start, speaker.organisation.end)))) return null;
  const statement = makeStatement(source, at.sentence, at.cue, speaker);
  return quotation ? { ...statement, kind: 'direct', content: quotation, span: { start: quotation.start, end: at.cue.end } } : statement;
}

function speakerOf(place: SentencePlace, at: CuePlace, subject: Subject | 'elided'): Speaker | null {
  const { reading, cue, word } = at;
  const { folded } = reading.source;
  if (subject === 'elided') return place.inTurn && at.earlier.length === 0 ? null : elided(at);
  const reached = subject.kind !== 'none' && reaches(folded, subject.end, cue.start, cue);
  switch (subject.kind) {
    case 'person': {
      // 引述布林肯说: the words are the quoted person's.
      const quoted = quotedPerson(reading, subject.end, cue.start, true);
      if (quoted) return named(quoted.person, quoted.span);
      return reached ? named(subject.person, subject.span) : null;
    }
    case 'pronoun': {
      if (!reached) return null;
      const holder = unnamedHolder(at);
      if (holder) return collective(holder, subject.span, 'pronoun');
      const person = antecedent(at, subject.span);
      return person && named(person, subject.span, 'pronoun');
    }
    case 'title':
      return reached ? byTitle(at, subject) : null;
    case 'organisation': {
      const quoted = quotedPerson(reading, subject.end, cue.start, false);
      if (quoted) return named(quoted.person, quoted.span);
      // 家长透过议员张维倩表示: the person is only the way.
      const person = SUBJECT_ENDERS.startingAt(folded, subject.end) ? null : adjacent(at);
      if (person) return person;
      const relayed = quotedCollective(reading, subject.end, cue.start, word);
      if (relayed) return relayed;
      const nearer = reached ? nearerTo(folded, subject.end, cue.start, (cue.traits & REPORT) !== 0) : null;
      if (nearer) return (cue.traits & PLAIN) !== 0 ? collective(nearer) : null;
      if ((cue.traits & PLAIN) === 0 || !reached || place.ownSide?.(folded.slice(subject.span.start, subject.span.end))) return null;
      // 该报称: the outlet that reported last.
      if (place.state.outlet && /^[该这][报社台刊媒]/.test(folded.slice(subject.span.start, subject.span.end))) return { ...collective(place.state.outlet, subject.span), resolved: 'title' };
      return collective(subject.span, { start: subject.span.start, end: subject.titled ? subject.end : subject.span.end }, subject.titled ? 'title' : 'name');
    }
    case 'writing':
      return quotedCollective(reading, subject.end, cue.start, word) ?? (reached ? ofWriting(place, at, subject.span, subject.noun) : null);
    case 'unnamed':
      return adjacent(at);
    case 'none':
      return addressed(place, at) ?? adjacent(at) ?? plainSubject(at, STRONG_ENDS);
  }
}

/** 问：你刚才说…: the one who answers said it. */
function addressed({ reading, answerer }: SentencePlace, { cue, from, sentence, word }: CuePlace): Speaker | null {
  const { folded, paragraphs } = reading.source;
  if (!answerer) return null;
  const begin = skipLeading(reading, from, cue.start);
  const paragraph = paragraphs[sentence.paragraph];
  if (!paragraph || (folded[begin] !== '你' && folded[begin] !== '您') || !asks(folded, paragraph)) return null;
  const plain = ['say', 'stress', 'mention'].includes(cueClass(word)) && begin + 1 >= beforeAdverbs(folded, cue.start, begin + 1);
  return plain ? named(answerer, { start: begin, end: begin + 1 }, 'pronoun') : null;
}

const GOVERNS = new CharacterSet('对向就给为在被把将让请叫使据于从自的以');

/** 峰会落下帷幕与北京警告: a country or group right before the cue, behind other words, is the cue's subject. */
function nearerTo(folded: string, from: number, cue: number, reports: boolean): Span | null {
  const end = beforeAdverbs(folded, cue, from);
  const word = PLACES.endingAt(folded, end, from) ?? COLLECTIVE_SPEAKERS.endingAt(folded, end, from);
  if (!word || (reports && /(?:引述|援引)[^，]*$/.test(folded.slice(from, end)))) return null;
  const start = end - word.length;
  // 由两国领导人宣布: an agent, no subject.
  if (/[由被经]/.test(folded.slice(Math.max(from, start - 4), start))) return null;
  // 向加拿大等外国政府抱怨: whom it is said to.
  if (/[向对给][^，]*$/.test(folded.slice(Math.max(from, start - 12), start))) return null;
  return start - from < 2 || GOVERNS.at(folded, start - 1) ? null : { start, end };
}

function ofWriting({ reading, number, state }: SentencePlace, at: CuePlace, span: Span, noun: string): Speaker {
  // 有评论认为: nobody's in particular.
  if (reading.source.folded[span.start - 1] === '有') return collective(span);
  if (/^报[道导]/.test(noun)) return state.outlet ? { ...collective(state.outlet, span), resolved: 'title' } : collective(span);
  // 领袖在声明中说…。声明并表示…
  const written = state.written && (state.written.noun.endsWith(noun) || noun.endsWith(state.written.noun)) ? state.written : null;
  const issuer = issuerOf(reading, number, span.start, noun, written?.sentence ?? -1) ?? written?.by ?? (ANONYMOUS_WRITINGS.has(noun) ? null : (at.earlier[at.earlier.length - 1] ?? state.latest));
  return issuer ? { person: issuer.person, organisation: issuer.organisation, resolved: 'title', subject: span } : collective(span);
}

/** 报道说, 报导指出 at the head of a clause. */
function reported(place: SentencePlace, at: CuePlace): FoundStatement | null {
  const { cue, word, sentence, reading } = at;
  if (word.length < 3) return null;
  const noun = { start: cue.start, end: cue.start + 2 };
  const told = { start: cue.start + 2, end: cue.end };
  // 有报道指: nobody's in particular.
  if (reading.source.folded[cue.start - 1] === '有') return makeStatement(reading.source, sentence, told, collective(noun));
  return makeStatement(reading.source, sentence, told, ofWriting(place, at, noun, word.slice(0, 2)));
}
