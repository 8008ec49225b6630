/** Reads who speaks where no person does: organisations, outlets, groups and writings (该报告, 美国国务院的声明) at the head of a clause. */
import { CharacterSet } from '../text/character-set.ts';
import { isAllHan, isHanAt } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS, CUES, WEAK_CUES } from '../language/zh/cues.ts';
import { STRONG_ENDS } from '../language/zh/cue-chains.ts';
import { PLACES } from '../language/zh/places.ts';
import { LEADING_ADVERBIALS, NOMINAL_SPEAKERS, POSSESSED_WORDS, REFERRING } from '../language/zh/subjects.ts';
import { TITLES } from '../language/zh/titles.ts';
import { beforeAdverbs, pastAdverbs } from './adverbs.ts';
import { countries, quotedName, shortCountries, type Named } from './joint-speakers.ts';
import { LONGEST, LONGEST_GLOSS, PEOPLE_ENDINGS, endsWriting, walk } from './organisation-names.ts';
import type { Reading } from './reading.ts';
import { indexWithin, lastIndexWithin } from './source.ts';

/** `end` is where the subject ends, gloss and noun included; `span` names the speaker. */
export type CollectiveSubject =
  | { readonly kind: 'organisation'; readonly span: Span; readonly end: number; readonly relay: boolean; readonly titled: boolean }
  | { readonly kind: 'writing'; readonly span: Span; readonly end: number; readonly noun: string };

/** Behind a place, a name that ends in no known way goes on no longer. */
const LONGEST_REST = 10;
/** What tells of an organisation before its name. */
const LONGEST_DESCRIPTION = 40;
const LONGEST_ACCOUNT = 40;
const ACCOUNTS = new CharacterSet('网用推博账帐');
const ACCOUNT = /^[\p{Script=Han}]{0,4}(?:网友|网民|用户|推友|博主|账号|帐户|帐号) ?@[^，。：；]{1,24}$/u;
/** What stands between an organisation and its writing. */
const LONGEST_TAIL = 60;

/** What leads from an outlet to the one it tells of: 报道中提到的. */
const TOLD = /^[中里](?:提到|提及|所说|点名|披露|曝光|涉及)的/;
const ENDS_COMPANY = /(?:公司|集团|企业)$/;
/** Words between a company and its cue, no part of a name. */
const NO_NAME = new CharacterSet('才后很也已就将曾');

/** The collective subject that begins at `from`, read no further than `to`, or null. */
export function collectiveSubject(reading: Reading, from: number, to: number, relay: boolean): CollectiveSubject | null {
  const { folded } = reading.source;
  const writing = writingAt(folded, from, to);
  if (writing) return writing;
  // 网友@Li Ming发帖说: with the name of the account.
  if (ACCOUNTS.within(folded, from, from + 9) && ACCOUNT.test(folded.slice(from, Math.min(to, from + LONGEST_ACCOUNT)))) return organisation(from, to, to, relay);
  // 来自俄罗斯的消息: a place something comes from.
  if (folded[from] === '来' && folded[from + 1] === '自') return described(reading, from, from, to, relay);
  const several = countries(reading, from, to) ?? quotedName(reading, from, to);
  if (several) return joint(several, relay);
  let name = walk(reading, from, to);
  // 《晨报》报道中提到的试飞学院: the one behind speaks.
  const told = name.writing > 0 ? TOLD.exec(folded.slice(name.writing, Math.min(to, name.writing + 6))) : null;
  if (told) {
    from = name.writing + told[0].length;
    name = walk(reading, from, to);
  }
  if (name.last <= from) {
    const short = somebodys(folded, from, to, relay) ?? described(reading, from, name.at, to, relay);
    if (short) return short;
    const named = shortCountries(folded, from, to);
    return named && joint(named, relay);
  }
  if (name.writing > 0) return organisation(from, name.last, name.writing, relay);
  const stop = folded[name.at];
  if (stop === '的' || (name.at < to && folded[name.at - 1] === '的')) return possessed(reading, { start: from, end: name.last }, name.at, to, relay);
  // A person or a group may follow: 美国一些官员, 中国谈判代表; the whole noun is the speaker.
  const rest = name.at - name.reached;
  if (rest > 0 && rest <= 8 && PEOPLE_ENDINGS.at(folded, name.at - 1) && (name.at === to || name.dated || stop === '，' || stop === '：' || CUE_ADVERBS.startingAt(folded, name.at) !== null)) {
    return organisation(from, name.at, name.at, relay, TITLES.endingAt(folded, name.at, name.reached) !== null);
  }
  // 内地生物科技公司来凯医药公布: what kind of company, then its name.
  if (rest >= 2 && rest <= 6 && name.last - from >= 5 && name.at === to && ENDS_COMPANY.test(folded.slice(from, name.last)) && !NO_NAME.within(folded, name.reached, to) && isAllHan(folded, name.reached, to)) return organisation(name.reached, to, to, relay);
  // 中国电信广东客服在微博表示, 香港天主教教区宣布: a name that begins with a place and ends in no known way goes on to its cue.
  if (rest > 0 && rest <= LONGEST_REST && name.reached === name.last && PLACES.endingAt(folded, name.last, from) !== null && !LEADING_ADVERBIALS.startingAt(folded, name.reached) && leadsToCue(folded, name.at, to) && isAllHan(folded, name.reached, name.at)) return organisation(from, name.at, name.at, relay);
  // 商会今天发表的报告指出: the writing is the organisation's.
  const tail = tailOf(folded, name.at, to);
  const issued = tail - name.at <= LONGEST_TAIL ? NOMINAL_SPEAKERS.endingAt(folded, tail, name.at) : null;
  return organisation(from, name.last, issued && /的|一[份篇项则]/.test(folded.slice(name.at, tail - issued.length)) && !folded.slice(name.at, tail).includes('，') ? tail : name.reached, relay);
}

/** The organisation that stands at `[start, last)`. */
function organisation(start: number, last: number, end: number, relay: boolean, titled = false): CollectiveSubject {
  return { kind: 'organisation', span: { start, end: last }, end, relay, titled };
}

function joint({ span, end }: Named, relay: boolean): CollectiveSubject {
  return { kind: 'organisation', span, end, relay, titled: false };
}

const TOWARDS = new CharacterSet('在向对');

/** Whether a cue that plainly says something follows at `to`, with only its place between: 在微博. */
function leadsToCue(folded: string, at: number, to: number, anyCue = false): boolean {
  const cue = CUES.startingAt(folded, to);
  if (!cue || !(STRONG_ENDS.has(cue) || (anyCue && (!WEAK_CUES.has(cue) || folded[to + cue.length] === '，')))) return false;
  return at === to || beforeCue(folded, at, to) || (TOWARDS.at(folded, at) && CUE_ADVERBS.startingAt(folded, at, to) === null);
}

/** Whether only adverbs stand between `at` and the cue at `to`. */
function beforeCue(folded: string, at: number, to: number): boolean {
  return pastAdverbs(folded, at, to) === to;
}

/** What a description does not begin with. */
const NO_DESCRIPTION = new CharacterSet('在对向就据被把将给让使应按与和由');
const FORMED_BY = /^由[^，的]{2,40}(?:组成|成立|设立)的/;
const MOVES = new CharacterSet('去来到');

/** 国营的铁路公司（SNCFT）表示, 最先报道此事的彭博社指: a long description with 的, the organisation behind it right before the cue. */
function described(reading: Reading, from: number, stopped: number, to: number, relay: boolean): CollectiveSubject | null {
  const { folded } = reading.source;
  if (to - from > LONGEST_DESCRIPTION + LONGEST) return null;
  if (folded[stopped] !== '的' && (NO_DESCRIPTION.at(folded, from) || !isHanAt(folded, from)) && !(folded[from] === '由' && FORMED_BY.test(folded.slice(from, Math.min(to, from + 50))))) return null;
  const de = lastIndexWithin(folded, '的', from, Math.min(to, from + LONGEST_DESCRIPTION) - 1);
  const start = de + 1;
  if (de < 0 || start >= to || indexWithin(folded, '，', from, to) >= 0) return null;
  const head = walk(reading, start, to);
  return head.last > start + 2 && head.writing === 0 && (head.dated || leadsToCue(folded, head.reached, to, true)) && !MOVES.within(folded, start, head.last) ? organisation(start, head.last, head.reached, relay) : null;
}

const BEHIND_POSSESSED = new CharacterSet('在对向就也则还已曾再没未不，（');

/** 布瑞东的发言人, 威尔逊的办公室: somebody's, where the name is no known person's. */
function somebodys(folded: string, from: number, to: number, relay: boolean): CollectiveSubject | null {
  const limit = Math.min(to, from + 14);
  if (indexWithin(folded, '的', from + 2, limit) < 0) return null;
  const owned = /^[\p{Script=Han}·]{2,12}?的/u.exec(folded.slice(from, limit));
  if (!owned) return null;
  const whose = POSSESSED_WORDS.startingAt(folded, from + owned[0].length);
  const end = from + owned[0].length + (whose?.length ?? 0);
  return whose && end <= to && (end === to || CUE_ADVERBS.startingAt(folded, end) !== null || BEHIND_POSSESSED.at(folded, end)) ? organisation(from, end, end, relay) : null;
}

/** 该报告, 这篇题为《…》的评论, 声明中: a writing that speaks for whoever issued it. */
function writingAt(folded: string, from: number, to: number): CollectiveSubject | null {
  const referring = REFERRING.startingAt(folded, from)?.length ?? 0;
  let at = from + referring;
  if (folded[at] === '题' && folded.startsWith('题为《', at)) {
    const close = indexWithin(folded, '》', at, Math.min(to, at + LONGEST_GLOSS));
    if (close < 0) return null;
    at = close + 1;
    if (folded[at] === '的') at++;
    const noun = NOMINAL_SPEAKERS.startingAt(folded, at) ?? '';
    return { kind: 'writing', span: { start: from, end: at + noun.length }, end: at + noun.length, noun };
  }
  const noun = NOMINAL_SPEAKERS.startingAt(folded, at);
  if (!noun || at + noun.length > to || !endsWriting(folded, at + noun.length, to)) return null;
  return { kind: 'writing', span: { start: from, end: at + noun.length }, end: at + noun.length, noun };
}

/**
 * 美国国务院的声明, 亚马逊的发言人 speak for the organisation before 的; in 莫斯科扶植的地方当局 the one behind it speaks; 中国的立场 is nobody.
 */
function possessed(reading: Reading, owner: Span, at: number, to: number, relay: boolean): CollectiveSubject | null {
  const { folded } = reading.source;
  const tail = tailOf(folded, at, to);
  const noun = NOMINAL_SPEAKERS.endingAt(folded, tail, at) ?? TITLES.endingAt(folded, tail, at);
  if (noun) return { kind: 'organisation', span: owner, end: tail, relay, titled: TITLES.has(noun) };
  const de = lastIndexWithin(folded, '的', at, Math.min(tail, at + LONGEST) - 1);
  if (de < 0 || de + 1 >= to) return null;
  const head = walk(reading, de + 1, to);
  return head.last > de + 1 && tail - head.reached <= 8 ? organisation(de + 1, head.last, head.reached, relay) : null;
}

const INSIDE = new CharacterSet('中里');

/** Where the noun before a cue ends: before its adverbs and 中. */
function tailOf(folded: string, at: number, to: number): number {
  const comma = indexWithin(folded, '，', at, Math.min(to, at + LONGEST_TAIL));
  const tail = beforeAdverbs(folded, comma < 0 ? to : comma, at);
  return INSIDE.at(folded, tail - 1) ? tail - 1 : tail;
}
