/** Whether a cue reports something that was said: not denied, possible, planned or conditional, and with a content behind it. */
import { CharacterSet } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import { CUE_ADVERBS, PLANNED_ACTS, SHOWN_COUNTED, SHOWN_THINGS, UNREAL } from '../language/zh/cues.ts';
import { ACT, BY_THINGS, FORECAST, MAY_BE_ELIDED, REPORT, SHOWING, WEAK } from '../language/zh/cue-traits.ts';
import { indexWithin, lastStartingBefore, type Sentence, type Source } from './source.ts';
import type { Cue } from './cue-places.ts';
import type { CuePlace } from './speakers.ts';
import type { Subject } from './subjects.ts';

/** The words for what is shown are looked at so far. */
const LONGEST_SHOWN = 80;
/** What is reported is no shorter. */
const LEAST_CONTENT = 3;

const CONDITIONS = new CharacterSet('当如若一假即无不');
const CONDITIONAL = /^(?:当(?![天时日晚地局年选])|如果|若|一旦|假如|即使|无论|不管)/;

/** Clauses that set a condition report nothing. */
export function conditional(folded: string, from: number): boolean {
  return CONDITIONS.at(folded, from) && CONDITIONAL.test(folded.slice(from, from + 3));
}

/** Words that begin like a denial. */
const AFFIRMED = /^不(?:\p{Script=Han}{1,3}地|点名|具名|禁|忘|讳|仅|只|但|光)/u;
/** Criticism that somebody meets with is a noun. */
const MET_WITH = /(?:引起|引发|招致|引来|惹来|遭到|受到|遭受)[^，。的]{1,12}$/;
const MEETS = new CharacterSet('引招惹遭受');
const NOUN_BEHIND = new CharacterSet('的这那该一些种其所');
const DENIES = new CharacterSet('未没不');
/** 美印领袖都未在声明中批评: denied before where or how it would be said. */
const DENIED = /(?:未|没有|不曾|不愿|不肯)(?:在|就|对|向|于|直接|公开)[^，。；]*$/;
const GOES_TO = /^将(?:在|于|会|对|向|就|与|继续|再|出席|前往|发表)/;

/** 没有表示, 可能会说, 将宣布 report nothing. */
export function unreal(folded: string, from: number, cue: number, subject: Subject | 'elided'): boolean {
  // 委员会表示: what belongs to the subject denies nothing.
  const near = Math.max(from, cue - 16);
  if (MEETS.within(folded, near, cue) && MET_WITH.test(folded.slice(near, cue))) return true;
  if (folded[cue - 1] === '过' && folded[cue - 2] === '通' && cue - 2 >= from) return true;
  const named = subject !== 'elided' && subject.kind !== 'none';
  const begin = named ? Math.max(from, subject.end) : from;
  let end = cue;
  for (let adverbs = 0; adverbs < 3; adverbs++) {
    const adverb = CUE_ADVERBS.endingAt(folded, end, begin);
    const word = UNREAL.endingAt(folded, end, begin);
    if (word && (!adverb || word.length >= adverb.length)) return true;
    if (!adverb) break;
    end -= adverb.length;
  }
  if (end > begin && NOUN_BEHIND.at(folded, end - 1)) return true;
  if (!named || subject.end >= cue) return false;
  if (cue - subject.end <= 60 && DENIES.within(folded, subject.end, cue)) {
    const between = folded.slice(subject.end, cue);
    if (DENIED.test(between) && !/的[^，]*$/.test(between)) return true;
  }
  // 不祥地警告, 不点名批评: how, not that it is not.
  if (folded[subject.end] === '不' && AFFIRMED.test(folded.slice(subject.end, Math.min(cue, subject.end + 6)))) return false;
  let start = subject.end;
  for (let adverbs = 0; adverbs < 3; adverbs++) {
    const adverb = CUE_ADVERBS.startingAt(folded, start);
    if (!adverb || start + adverb.length > cue) break;
    start += adverb.length;
  }
  const word = UNREAL.startingAt(folded, start);
  return word !== null && word !== '需' && start + word.length <= cue && (word !== '将' || GOES_TO.test(folded.slice(start, start + 4)));
}

/** What may part a subject from its cue: without any of these it does not. */
const PARTS = new CharacterSet('的因由接收获。！？；提作做进给予遭受引面所对发');
/** 双方的不平衡状态说明: something of the subject's is the subject. */
const POSSESSION = /^[^在对就向于从以据，]*的[^，的]{1,10}$/;
/** What of the subject's is only where or how it speaks. */
const OCCASION = /(?:讲话|发言|声明|致辞|致词|演讲|文章|信|话|文|采访|专访|问题|回应|评论|报道|报导|消息|视频|节目|说法|表态|书|下|时候|情况|身份|名义)(?:中|里|上)?[\p{Script=Han}]{0,4}$/u;

/** Whether what stands between subject and cue leaves the subject the cue's subject. */
export function reaches(folded: string, from: number, to: number, { word, traits }: Cue): boolean {
  if (to - from > 60) return false;
  if (!PARTS.within(folded, from, to)) return true;
  const between = folded.slice(from, to);
  if (POSSESSION.test(between) && !/[^时]时$/.test(between) && !OCCASION.test(between)) return false;
  // 俄罗斯对乌克兰的战争提醒人们: what somebody does reminds or shows.
  if ((traits & BY_THINGS) !== 0 && /^对[^，的]{1,12}的[^，的]{1,8}$/.test(between)) return false;
  // 因发布视频: a reason for what comes.
  if (/^[曾还也]?(?:因|由于|因为)[^，]*$/.test(between) || /(?:接获|接到|收到|获得)[^，]*$/.test(between)) return false;
  return !/[。！？；]/.test(between) && !/(?:提出|作出|做出|作过|做过|作了|做了|进行|进行了|给予|予以|收到|遭到|受到|引发|面临)[^，]{0,4}$/.test(between) && !/所$|(?:作出|提出|做出|发表|发出)的/.test(between) && (!between.endsWith('发出') || word === '警告');
}

const OPENS_CONTENT = new CharacterSet('，：:,“「"‘');
const ENDS_CONTENT = new CharacterSet('。！？；、）)》');
const OPENS_QUOTATION = new CharacterSet('“「');
/** Behind a cue these make it part of another word. */
const LONGER_WORD = new CharacterSet('者书函时');
const DEMONSTRATIVES = new CharacterSet('这那此');
const PAST = new CharacterSet('了过');

/** Whether what stands behind a cue shows by itself that something is reported (`open`), that nothing is (`none`), or leaves it open who speaks how. */
export type Content = 'open' | 'none' | 'depends';

/** What stands behind a cue. */
export function contentBehind({ folded }: Source, cue: Cue, sentence: Sentence, headline: boolean): Content {
  const { end, word, traits } = cue;
  if (headline && word === '发表谈话') return 'open';
  if (end >= sentence.end || end >= folded.length || folded[end] === '\n') return 'none';
  if (OPENS_CONTENT.at(folded, end)) return end + 1 < folded.length ? 'open' : 'none';
  // 指示警方加强巡逻: an order that is not told is no statement.
  if (word === '指示') return 'none';
  if (ENDS_CONTENT.at(folded, end)) return folded[end] === '。' && (word === '说' || word.endsWith('写道')) && OPENS_QUOTATION.at(folded, end + 1) ? 'open' : 'none';
  // 报道疫情的记者: without a clause behind it, reporting is what somebody does.
  if (LONGER_WORD.at(folded, end) || ((traits & REPORT) !== 0 && word.length === 2) || sentence.end - end < LEAST_CONTENT) return 'none';
  if (aboutIt(folded, end, sentence.end) || ((traits & SHOWING) !== 0 && onlyShown(folded, end, sentence.end)) || (word === '预计' && planned(folded, end, sentence.end))) return 'none';
  // 坚持底线思维: an attitude, no words.
  if (word === '坚持' && /^[^要不应必须说认，。]{2,16}(?:[。；]|$)/.test(folded.slice(end, Math.min(sentence.end, end + 18)))) return 'none';
  return 'depends';
}

/** Whether something is reported: a clause, a quotation, or the object of an act of speech. */
export function hasContent(source: Source, content: Content, { cue, word, sentence, headline, earlier }: CuePlace, subject: Subject | 'elided'): boolean {
  const { folded } = source;
  if (content === 'none' || (headline && word === '发表谈话')) return content === 'open';
  // 这个会议说明，…: what shows something says nothing.
  const { traits } = cue;
  if ((traits & BY_THINGS) !== 0 && subject !== 'elided' && subject.kind === 'organisation' && subject.end > subject.span.start && DEMONSTRATIVES.at(folded, subject.span.start)) return false;
  if (content === 'open') return true;
  if (word === '预计' && subject !== 'elided' && DUE.test(folded.slice(cue.end, cue.end + 4)) && !forecasts(folded, subject)) return false;
  const personal = subject !== 'elided' && (subject.kind === 'person' || subject.kind === 'pronoun' || subject.kind === 'title');
  const left = sentence.end - cue.end;
  // 烏方指事件…: right behind its organisation, not 指 of a finger.
  if (word === '指' && subject !== 'elided' && (subject.kind === 'organisation' || subject.kind === 'writing') && /^[又亦也还并则]{0,2}$/.test(folded.slice(subject.end, Math.max(subject.end, cue.start)))) return left >= 6;
  if (word.length === 1 && word !== '说' && word !== '称') return (personal || subject === 'elided' || (headline && subject.kind === 'organisation')) && left >= 4;
  const weak = (traits & WEAK) !== 0;
  if (weak && (traits & ACT) === 0) return (personal || (subject !== 'elided' && subject.kind === 'organisation' && (traits & FORECAST) !== 0) || (subject === 'elided' && (earlier.length > 0 || (traits & MAY_BE_ELIDED) !== 0))) && left >= 6 && !PAST.at(folded, cue.end);
  // 重点介绍了游戏: an organisation that presents or expresses something need not say it.
  return personal || subject === 'elided' || !weak || folded[cue.end] !== '了';
}

const CLAUSE_ENDS = new CharacterSet('，。；！？：\n');

/** 发布一则推文, 公布了合作, 分享参观的影片: a thing is made public, nothing is said. */
function onlyShown(folded: string, from: number, to: number): boolean {
  const begin = folded[from] === '了' ? from + 1 : from;
  if (SHOWN_COUNTED.startingAt(folded, begin)) return true;
  const limit = Math.min(to, from + LONGEST_SHOWN);
  // 分享参观教室，送粽子给老师的影片: the thing may come behind a comma, with 的.
  for (let at = begin, clauses = 0; at < limit && clauses < 2; at++) {
    if (!CLAUSE_ENDS.at(folded, at)) continue;
    const char = folded[at] as string;
    const thing = char === '：' ? null : SHOWN_THINGS.endingAt(folded, at, begin);
    if (thing) return clauses === 0 || folded[at - thing.length - 1] === '的';
    if (char !== '，' || at === begin) return false;
    clauses++;
  }
  return false;
}

/** 预计6月18日到19日访问北京: what somebody is to do, not what that person expects. */
function planned(folded: string, from: number, to: number): boolean {
  const when = /^(?:将?[于在]?|定于)(?:(?:\d{1,4}[年月日号]|[明后本下今]?[周年月天日][一二三四五六日末]?|[到至、—-]|上旬|中旬|下旬|底前|底|初|前|晚|上午|下午)){1,12}/.exec(folded.slice(from, Math.min(to, from + 30)));
  if (!when) return false;
  return PLANNED_ACTS.startingAt(folded, from + when[0].length) !== null;
}

/** Behind 预计, what is to happen to the subject itself: 他预计明天启程, 列车预计将停开. */
const DUE = /^(?:(?:将会|将|会)(?!有|出现|达|增|减|升|跌|是)|民国|在|于|[明后今][天日晚早晨]|[本下][周月]|稍后|近期|很快|不久|周[一二三四五六日末]|星期|\d{1,2}[日月号])/;
/** Who reckons with something: those whose trade it is. */
const RECKONERS = /(?:银行|央行|局|署|台|组织|基金|机构|研究所|研究院|中心|公司|集团|智库|协会|学会|联合会|理事会|委员会|院|部|社|报|师|家|员|者|投行|券商|外资|法人|业界|业者|市场|警方|当局|媒体|观察|统计|学者|人士|政府|官方|高盛|花旗|瑞银|瑞信|汇丰|惠誉|穆迪|标普|巴克莱|法兴|渣打|摩根[\p{Script=Han}]+|外界|大学|联储|联准会|世卫|证券|投控|投信|资本|保险|财政厅|司|处|[A-Z]{2,5})$/u;

/** Whether an organisation is one that forecasts: a bank, a bureau, analysts; no country, no crowd. */
export function reckons(organisation: string): boolean {
  return RECKONERS.test(organisation.replace(/[（(][^）)]*[）)]$/, ''));
}

/** 银行预计将…: a forecast, not a plan. */
function forecasts(folded: string, subject: Subject): boolean {
  return subject.kind === 'organisation' && reckons(folded.slice(subject.span.start, subject.span.end)) && !/(?:部|院|局|方|政府|当局|社|报)$/.test(folded.slice(subject.span.start, subject.span.end));
}

/** 就…指控…一事: the reported words are what something else is about. */
function aboutIt(folded: string, from: number, to: number): boolean {
  const comma = indexWithin(folded, '，', from, Math.min(to, from + 60));
  return comma > 0 && folded[comma - 1] === '事' && folded[comma - 2] === '一';
}

const ENDS_SENTENCE = new CharacterSet('。！\n');
const COMMAS = new CharacterSet('，, ');
const CLOSES_QUOTATION = new CharacterSet('”」"』');

/** “…”，他说。 The quotation before a cue behind which nothing is left to say, or null. */
export function quotationBefore(source: Source, from: number, cue: Span, sentence: Sentence): Span | null {
  const { folded } = source;
  if (cue.end < sentence.end && !ENDS_SENTENCE.at(folded, cue.end)) return null;
  let at = from;
  while (at > 0 && COMMAS.at(folded, at - 1)) at--;
  if (!CLOSES_QUOTATION.at(folded, at - 1)) return null;
  const quotation = source.quotations[lastStartingBefore(source.quotations, at - 1)];
  return quotation && quotation.end === at && quotation.end - quotation.start >= 6 ? quotation : null;
}
