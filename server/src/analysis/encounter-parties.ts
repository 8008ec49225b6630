/** Who takes part in an encounter: those joined before its word, its subjects and objects, those listed at a conference. */
import { BOTH, ENCOUNTER_WORDS, INTERVIEWED, INTRANSITIVE, JOINING, ONLY_TOGETHER, RECEIVING, TRANSITIVE } from '../language/zh/encounters.ts';
import { TITLES } from '../language/zh/titles.ts';
import { goesOn, listFrom, listTo, mentionsIn, peopleOf, type EncounterPlace } from './encounter-place.ts';
import { joinsAt, meantSubject, openingOf, subjectBefore } from './encounter-subjects.ts';
import type { FoundPerson } from './people.ts';
import type { Mention } from './reading.ts';
import { afterName, readSubject } from './subjects.ts';

/** The object of an encounter's verb stands no farther behind it. */
const FARTHEST_OBJECT = 24;
const FARTHEST_VISITOR = 30;
/** A conference is an encounter of those who take part in it. */
const TAKING_PART = /出席|参加|主持(?!人)|与会|率团/;
const BELONGING = /^(?:政府|团队|当局|政权|阵营|办公室|竞选|内阁)/;
/** No conferences, though one attends them. */
const SHOWS = /节目|记者会|发布会|颁奖|婚礼|丧礼|葬礼|校庆|音乐会|演唱会|典礼|活动|造势/;
/** 首次有外国舰艇到访: something else arrived. */
const OTHERS_CAME = /(?<![没还所])有(?![望意可关一])/;

export function partiesOf(place: EncounterPlace): FoundPerson[] {
  const { reading: { index }, kind, word, from, start, end, clause } = place;
  const before = kind === 'visit' || kind === 'conference' ? present(place, mentionsIn(index, from, start)) : mentionsIn(index, from, start);
  const behind = mentionsIn(index, end, clause.end);
  if (ONLY_TOGETHER.has(word)) return together(place, before);
  if (kind === 'conference') return conferees(place, before, behind);
  return kind === 'visit' ? visitors(place, before, behind) : counterparts(place, before, behind);
}

/** Without hosts (应习近平邀请) and those somebody stands in for (代表县长王惠美). */
function present({ reading, from }: EncounterPlace, mentions: readonly Mention[]): Mention[] {
  const { folded } = reading.source;
  return mentions.filter(({ span }, at) => {
    const previous = mentions[at - 1];
    if (previous && folded.slice(previous.span.end, span.start).includes('代表') && !/代表(?:团|、|和)/.test(folded.slice(previous.span.end, span.start))) return false;
    return !(folded.startsWith('邀请', afterName(folded, span.end)) && folded.slice(Math.max(from, span.start - FARTHEST_OBJECT), span.start).includes('应'));
  });
}

function visitors(place: EncounterPlace, before: readonly Mention[], behind: readonly Mention[]): FoundPerson[] {
  const { reading, clause, start, end } = place;
  const { folded } = reading.source;
  const next = behind[0];
  // 到访的俄罗斯副外长鲁登科: the one behind is the visitor.
  if (folded[end] === '的' || /^(?:中国|美国|北京|台湾|日本|俄罗斯)的/.test(folded.slice(end, end + 4))) {
    if (next && next.span.start - end <= FARTHEST_VISITOR && (TITLES.endingAt(folded, next.span.start, end) || next.span.start - end <= 3)) return peopleOf(listFrom(folded, behind));
    if (before.length === 0) return [];
  }
  for (const { start: at } of INTERVIEWED.occurrences(folded, clause.start, start)) if (start - at <= FARTHEST_OBJECT) return [];
  const last = before[before.length - 1];
  if (!last) {
    const opening = openingOf(place, start);
    if (!opening || opening.joins || !opening.words || (!opening.pronoun && clause.start === place.sentence.start && /^[^，。]{0,6}(?:期间|时|后|中|前|之际)(?:，|$)/.test(folded.slice(end, Math.min(clause.end + 1, end + 10))))) return [];
    const subject = meantSubject(place, opening.pronoun);
    return subject ? [subject] : [];
  }
  // 拜登政府 is no person; 向拜登介绍他的访问: somebody else's.
  if (BELONGING.test(folded.slice(last.span.end, last.span.end + 3))) return [];
  const between = folded.slice(last.span.end, start);
  if (OTHERS_CAME.test(between)) return [];
  if (/[他她其].{0,2}$/.test(between) && between.endsWith('的')) return [];
  return peopleOf(listTo(folded, before));
}

/** The parties of a call, meeting or letter; fewer than two when it is none of two named people. */
function counterparts(place: EncounterPlace, before: readonly Mention[], behind: readonly Mention[]): FoundPerson[] {
  const { reading, word, start, end, clause, from } = place;
  const { folded } = reading.source;
  const next = behind[0];
  const first = before[0];
  const object = next && !INTRANSITIVE.has(word) && !/^(?:中|时|后|期间)/.test(folded.slice(end, end + 2)) && next.span.start - end <= FARTHEST_OBJECT && !/[，、]/.test(folded.slice(end, next.span.start)) ? listFrom(folded, behind) : [];
  const opening = openingOf(place, first ? first.span.start : start) ?? (first ? joinedOpening(place, first) : null);
  const last = before[before.length - 1];
  if (last && object.length === 0 && folded.slice(last.span.end, start).length <= 4 && BELONGING.test(folded.slice(last.span.end, last.span.end + 3))) return [];
  if (object.length > 0 && next && !(opening?.joins && first)) {
    if (first) return peopleOf([...listTo(folded, before), ...object]);
    // 会晤吴钊燮的议员: whoever stands behind 的 did.
    if (folded[next.span.end] === '的') return [];
    return withSubject(place, opening?.pronoun ?? false, object, !opening);
  }
  if (TRANSITIVE.has(word) && !(opening?.joins && first) && before.length !== 1 && (before.length === 0 || /[\p{Script=Han}A-Za-z\d]/u.test(folded[end] ?? ' ')) && !'时后前中期间并和与及了过说，'.includes(folded[end] ?? '，')) return [];
  if (!first) return bothIn(place, []);
  if (opening?.joins) return withSubject(place, opening.pronoun, listFrom(folded, before), false);
  if (before.length >= 2) return joined(place, before);
  // 同两人会见: those named before; 梁华接待: whoever came.
  const both = bothIn(place, [first.person]);
  if (both.length > 0) return both;
  if (!RECEIVING.has(word) || clause.start === place.sentence.start || from !== clause.start) return [];
  const guest = subjectBefore(place);
  const hosts = /^(?:以及|和|及|与|还有)/.test(folded.slice(from, from + 2)) ? peopleOf(mentionsIn(reading.index, place.sentence.start, start)) : [first.person];
  return [...new Set(guest ? [guest, ...hosts] : hosts)];
}

/** Only those joined by 与 before the word: 甲与乙讨论, 他曾与乙讨论. */
function together(place: EncounterPlace, before: readonly Mention[]): FoundPerson[] {
  const { reading, start } = place;
  const { folded } = reading.source;
  const last = before[before.length - 1];
  const first = before[0];
  if (!last || !first || start - last.span.end > (place.kind === 'conference' ? 40 : 8)) return place.kind === 'conference' ? bothIn(place, []) : [];
  if (BELONGING.test(folded.slice(last.span.end, last.span.end + 3))) return [];
  const opening = openingOf(place, first.span.start);
  if (opening?.joins) return withSubject(place, opening.pronoun, listFrom(folded, before), false);
  const list = before.length >= 2 ? joined(place, before) : [];
  return list.includes(last.person) ? list : [];
}

/** 国家主席习近平在人民大会堂，与来访的阿巴斯会谈: the clause opens with 与, whatever stands before the name. */
function joinedOpening({ reading, clause, from }: EncounterPlace, first: Mention): ReturnType<typeof openingOf> {
  const { folded } = reading.source;
  return from === clause.start && joinsAt(folded, from) && first.span.start > from ? { at: from, joins: true, pronoun: false, words: false } : null;
}

function withSubject(place: EncounterPlace, pronoun: boolean, others: readonly Mention[], later: boolean): FoundPerson[] {
  const subject = later ? (place.going ?? subjectBefore(place) ?? subjectBehind(place)) : (meantSubject(place, pronoun) ?? subjectBehind(place));
  return subject ? [...new Set([subject, ...peopleOf(others)])] : [];
}

/** 会见布林肯时，王毅表示: the subject follows. */
function subjectBehind({ reading, sentence, clause }: EncounterPlace): FoundPerson | null {
  const { folded } = reading.source;
  if (clause.start !== sentence.start || folded[clause.end] !== '，' || !/(?:时|后|期间|前)$/.test(folded.slice(clause.end - 2, clause.end))) return null;
  const subject = readSubject(reading, clause.end + 1, sentence.end);
  return subject.kind === 'person' && subject.person.confidence !== 'candidate' ? subject.person : null;
}

function bothIn(place: EncounterPlace, subjects: readonly FoundPerson[]): FoundPerson[] {
  const { reading, clause, start, pair } = place;
  const { folded } = reading.source;
  for (const { word, start: both } of BOTH.occurrences(folded, clause.start, start)) {
    if (both + word.length > start) break;
    const others = subjects.length === 0 ? pair : lastTwo(place);
    if (others.length === 2 && !others.some((person) => subjects.includes(person))) return [...subjects, ...others];
  }
  return [];
}

/** The two people of one list named last before the sentence. */
function lastTwo({ reading, sentence }: EncounterPlace): FoundPerson[] {
  const before = mentionsIn(reading.index, Math.max(0, sentence.start - 300), sentence.start).slice(-2);
  const [first, second] = before;
  return first && second && goesOn(reading.source.folded, first, second) ? peopleOf(before) : [];
}

function joined(place: EncounterPlace, before: readonly Mention[]): FoundPerson[] {
  const { reading, from, start, kind } = place;
  const list = listed(place, before);
  if (list.length >= 2) return list;
  // 华春莹上传秦刚和布林肯握手照片
  const near = peopleOf(listTo(reading.source.folded, before));
  if (near.length >= 2) return near;
  const between = reading.source.folded.slice(from, start);
  return kind !== 'conference' && [...JOINING, '获', '由'].some((word) => between.includes(word)) ? peopleOf(before).slice(0, 2) : [];
}

/** People who stand in one list before a verb: 甲、乙与丙会谈. */
function listed({ reading }: EncounterPlace, before: readonly Mention[]): FoundPerson[] {
  const { folded } = reading.source;
  const found: FoundPerson[] = [];
  let last: Mention | null = null;
  for (const mention of before) {
    if (last && (mention.span.start - last.span.end > 60 || !/[、与和同及跟]/.test(folded.slice(last.span.end, mention.span.start)))) break;
    // 布林肯与秦刚会晤、更与习近平见面: a second encounter of the first one named.
    if (last && ENCOUNTER_WORDS.standIn(folded, last.span.end, mention.span.start)) found.splice(1);
    if (!found.includes(mention.person)) found.push(mention.person);
    last = mention;
  }
  return found;
}

/** Those who take part in a conference: named before it in the clause (or the clauses of one list), or listed behind it. */
function conferees(place: EncounterPlace, before: readonly Mention[], behind: readonly Mention[]): FoundPerson[] {
  const { reading, sentence, clause, word, start, end } = place;
  const { folded } = reading.source;
  const text = folded.slice(clause.start, clause.end);
  const next = behind[0];
  // 在奥斯陆举行的会议上说
  const speaks = !['出席', '会议', '大会'].includes(word) && /^上[\p{Script=Han}]{0,6}$|^上(?:表示|说|称|指出|强调|宣布|致辞|发言|讲话|演讲|发表)/u.test(folded.slice(end, clause.end)) && before.length > 0 && folded.slice((before[before.length - 1] as Mention).span.end, start).includes('在');
  if (!speaks && !TAKING_PART.test(text)) return [];
  if (SHOWS.test(folded.slice(start, Math.min(clause.end, end + 40))) || /接受|电视会议室/.test(folded.slice(Math.max(clause.start, start - 8), start))) return [];
  // 出席对话会的国防部长李尚福
  const relative = next && next.span.start - end <= 40 ? /^[^，]*的/.exec(folded.slice(end, next.span.start)) : null;
  if (relative && next && before.length === 0 && TITLES.endingAt(folded, next.span.start, end)) return peopleOf(listFrom(folded, behind));
  let people = peopleOf(before);
  const words = folded.slice(clause.start, Math.min(clause.end, clause.start + 8));
  if (/^(?:以及|和|及|与|还有|联同|连同|偕同|会同)/.test(words)) people = peopleOf(mentionsIn(reading.index, sentence.start, start));
  else if (people.length === 0) {
    const opening = openingOf(place, Math.min(start, clause.start + text.search(TAKING_PART)));
    const subject = opening && (opening.words || clause.start > sentence.start) ? meantSubject(place, opening.pronoun) : null;
    people = subject ? [subject] : [];
  }
  if (behind.length > 0 && /包括|的有|的还有|由/.test(folded.slice(end, Math.min(clause.end, end + 40)))) people.push(...peopleOf(behind));
  return [...new Set(people)];
}
