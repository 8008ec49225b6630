/** What the server says about roster files, in both languages. */
import type { RosterProblemCode } from '../roster/yaml-parts.ts';

export interface RosterTexts {
  /** What is wrong in a roster file, by its code. */
  readonly problem: (code: string, detail: readonly string[]) => string;
  /** Before the name of the roster that gives an office. */
  readonly settled: string;
  readonly source: (source: string) => string;
  /** Behind an office: its first and last day; nothing when both are open. */
  readonly span: (from: string | null, to: string | null) => string;
  /** The article gives an office that the roster gives for other days (as by `span`). */
  readonly otherDays: (office: string, days: string) => string;
  /** The article gives an office the roster does not list. */
  readonly unlisted: (office: string) => string;
}

type Sentences = Readonly<Record<RosterProblemCode, (detail: readonly string[]) => string>>;

const EN: Sentences = {
  yaml: ([reason = '']) => `This is not valid YAML: ${reason}`,
  'too-long': ([limit = '']) => `The roster is longer than ${limit} million characters and is not read.`,
  'too-deep': () => 'Brackets lie too deep in each other; the roster is not read.',
  'key-twice': ([key = '']) => `“${key}” stands here twice; the first one counts.`,
  'not-a-map': ([where = '']) => `An entry of “${where}” must be written as “key: value” lines.`,
  'not-a-list': ([key = '']) => `“${key}” must be a list: one item a line, each behind “- ”.`,
  'not-words': ([key = '']) => `“${key}” must be a single word or sentence.`,
  'unknown-key': ([key = '', where = '']) => `“${where}” has no key “${key}”; it is passed over.`,
  anchor: () => 'Anchors and references (& and *) are not read here; write the value itself.',
  'name-missing': () => 'This entry has no “name” and is left out.',
  'name-too-short': ([name = '']) => `“${name}” is too short: a name has at least two characters.`,
  'title-missing': () => 'This office has no “title” and is left out.',
  'case-incomplete': () => 'A case needs “article” and “name”; this one is left out.',
  'no-date': ([value = '']) => `“${value}” is no date. Write 2013-03-16, 2013-03 or 2013.`,
  'days-reversed': ([from = '', to = '']) => `It ends (${to}) before it begins (${from}) and is left out.`,
  'no-wikidata': ([value = '']) => `“${value}” is no Wikidata number; one looks like Q12345.`,
  'alias-twice': ([name = '']) => `“${name}” stands here already.`,
  'name-shared': ([name = '', other = '']) => `“${name}” is also a name of ${other}. Say by “articles” which articles mean this person; until then the other entry counts.`,
  'person-and-not': ([name = '', other = '']) => `“${name}” is a name of ${other} in “people”; the person counts.`,
  'case-person-unknown': ([person = '']) => `No entry of the roster is named “${person}”.`,
};

const ZH: Sentences = {
  yaml: ([reason = '']) => `不是有效的 YAML：${reason}`,
  'too-long': ([limit = '']) => `名册超过 ${limit} 百万字符，未予读取。`,
  'too-deep': () => '括号嵌套过深，名册未予读取。',
  'key-twice': ([key = '']) => `“${key}”重复，以第一个为准。`,
  'not-a-map': ([where = '']) => `“${where}”的条目须逐行写成“键: 值”。`,
  'not-a-list': ([key = '']) => `“${key}”须写成列表：每项一行，以“- ”开头。`,
  'not-words': ([key = '']) => `“${key}”须是一个词或一句话。`,
  'unknown-key': ([key = '', where = '']) => `“${where}”没有“${key}”这个键，已略过。`,
  anchor: () => '此处不支持锚点和引用（& 和 *），请直接写出内容。',
  'name-missing': () => '此条缺少 name（姓名），未予采用。',
  'name-too-short': ([name = '']) => `“${name}”过短，姓名至少两个字。`,
  'title-missing': () => '此职务缺少 title（职务名称），未予采用。',
  'case-incomplete': () => '更正记录须有 article（文章）和 name（姓名），此条未予采用。',
  'no-date': ([value = '']) => `“${value}”不是日期，请写成 2013-03-16、2013-03 或 2013。`,
  'days-reversed': ([from = '', to = '']) => `结束日期（${to}）早于开始日期（${from}），未予采用。`,
  'no-wikidata': ([value = '']) => `“${value}”不是维基数据编号，编号形如 Q12345。`,
  'alias-twice': ([name = '']) => `“${name}”已列出。`,
  'name-shared': ([name = '', other = '']) => `“${name}”也是${other}的名字。请用 articles 注明哪些文章指此人；在此之前以前一条为准。`,
  'person-and-not': ([name = '', other = '']) => `“${name}”在 people 中是${other}的名字，以人名为准。`,
  'case-person-unknown': ([person = '']) => `名册中没有名为“${person}”的人物。`,
};

const saying = (sentences: Sentences): RosterTexts['problem'] => (code, detail) => (Object.hasOwn(sentences, code) ? sentences[code as RosterProblemCode](detail) : code);

export const rosterEn: RosterTexts = {
  problem: saying(EN),
  settled: 'according to the roster',
  source: (source) => `source: ${source}`,
  span: (from, to) => (from === null && to === null ? '' : ` (${from ?? '…'} – ${to ?? '…'})`),
  otherDays: (office, days) => `This article says ${office}; the roster gives that office for other days${days === '' ? '' : ` ${days}`}.`,
  unlisted: (office) => `This article says ${office}, which the roster does not list.`,
};

export const rosterZh: RosterTexts = {
  problem: saying(ZH),
  settled: '据名册',
  source: (source) => `来源：${source}`,
  span: (from, to) => (from === null && to === null ? '' : from === null ? `（至 ${to}）` : to === null ? `（${from} 起）` : `（${from} 至 ${to}）`),
  otherDays: (office, days) => `本文称${office}，与名册所载任期${days}不符。`,
  unlisted: (office) => `本文称${office}，名册未载此职务。`,
};
