/** The server's sentences in Simplified Chinese. */
import { ENCOUNTER_NOUN } from '../corpus/encounter-links.ts';
import { placeTells, type PatternProblem } from '../corpus/search/regex/syntax.ts';
import { correctionZh } from './correction-texts.ts';
import { dateInWords, weekday } from './dates.ts';
import { diagnosticsZh } from './diagnostics-texts.ts';
import { rosterKeysZh } from './roster-key-texts.ts';
import { rosterZh } from './roster-texts.ts';
import type { Texts } from './texts.ts';

const LOCALE = 'zh-CN';

const PROBLEMS: Readonly<Record<string, (data: readonly string[]) => string>> = {
  'front-matter-yaml': ([reason = '']) => `文件头不是有效的 YAML：${reason}`,
  'front-matter-unclosed': () => '文件头没有用“---”一行结束。',
  'front-matter-too-long': () => '文件头过长，未予读取。',
  'front-matter-language': ([language = '']) => `不读取“${language}”格式的文件头；只读取不带语言标记的 YAML。`,
  'date-invalid': ([value = '']) => `“${value}”不是有效的日期。`,
  'date-missing': () => '本文没有日期。',
};

const FAILURES: Readonly<Record<string, string>> = {
  'The file no longer exists.': '文件已不存在。',
  'The file no longer exists or cannot be read.': '文件已不存在或无法读取。',
  'There is no permission to read the file.': '没有读取该文件的权限。',
  'This is not a regular file.': '这不是普通文件。',
  'The file is not on this computer and cannot be read.': '文件不在本机上，无法读取。',
  'The editor did not hand over the file.': '编辑器未能提供该文件。',
  'The file could not be analysed.': '文件未能分析。',
};
const PATTERN_PROBLEMS: Readonly<Record<PatternProblem, string>> = {
  'look-around': '不支持环视断言',
  'back-reference': '不支持反向引用',
  'group-kind': '不支持这种括号',
  'unclosed-group': '左括号没有对应的右括号',
  'unopened-group': '右括号没有对应的左括号',
  'unclosed-class': '字符集没有用“]”结束',
  'class-range': '字符范围的起点在终点之后',
  'nothing-to-repeat': '重复符号之前没有可重复的内容',
  'repeat-range': '重复次数的上限小于下限',
  'repeat-limit': '重复次数最多为 1000',
  'unknown-escape': '无法识别的转义',
  'unknown-property': '无法识别的 Unicode 属性',
  'trailing-backslash': '末尾的反斜杠之后没有内容',
  'too-deep': '括号嵌套过深',
  'too-large': '表达式过大',
  'too-long': '要查找的内容过长',
  empty: '没有要查找的内容',
};
const TOO_LARGE = /^The file is (\d+) MB large; files above (\d+) MB are not read\.$/;

export const zhCn: Texts = {
  locale: LOCALE,
  separator: '；',
  outline: {
    title: '标题',
    date: '日期',
    outlet: '来源',
    organisation: '机构',
    speakerDetail: (statements, organisation) => `${statements} 条言论${organisation ? '（机构）' : ''}`,
    untitled: '无标题文章',
    question: '问',
    answer: '答',
  },
  encounter: {
    kind: (kind) => ENCOUNTER_NOUN[kind],
    articles: (n) => `${n} 篇文章`,
    count: (n) => `${n} 次会晤通话`,
  },
  hints: {
    speaker: (who) => `说话的是${who}。`,
  },
  hover: {
    roleHere: '据本文',
    roleBefore: '据',
    roleAfter: '见于其后',
    noRole: '语料库中没有文章写明其职务。',
    otherRoles: '语料库中的职务',
    otherSpellings: '语料库中的写法',
    counts: (mentions, articles) => `${articles} 篇文章中提及 ${mentions} 次`,
    seen: (first, last) => `最早 ${first}，最近 ${last}`,
    seenOnce: (day) => `仅见于 ${day}`,
    refersTo: (words) => `“${words}”指`,
    related: '相关文章',
    noRelated: '语料库中没有相关文章。',
    more: (n) => `另有 ${n} 项`,
    undated: '日期不详',
    untitled: '无标题文章',
    reads: (expression) => `“${expression}”`,
    offices: '职务沿革',
    merge: (merge, name) => {
      const other = merge.a === name ? merge.b : merge.a;
      switch (merge.kind) {
        case 'roster': return `名册将其与${other}列为一人`;
        case 'latin': return `与${other}外文名相同（${merge.detail}）`;
        case 'spelling': return `${other}是同一人的另一种译名`;
        case 'office-and-sound': return `与${other}职务相同（${merge.detail}），读音相同`;
        case 'short-form': return merge.a.length < merge.b.length ? `${merge.a}是${merge.b}的简称` : `${merge.b}是${merge.a}的简称`;
        case 'same-name': return `与${other}写法相同`;
      }
    },
    introduced: ({ as, latin, day, here }) => {
      const where = here ? '本文' : day === null ? '另文' : ` ${day} `;
      return as === null ? `${where}注明外文名 ${latin ?? ''}`.trim() : `${where}介绍为${as}${latin === null ? '' : `（${latin}）`}`.trim();
    },
    official: (articles) => `官员：${articles} 篇文章写明其公职`,
    noOfficial: '非官员：所载头衔不是公职',
  },
  tree: {
    year: (year) => `${year}年`,
    month: (_year, month) => `${Number(month)}月`,
    undated: '日期不详',
    noOutlet: '来源不详',
  },
  officials: {
    noHome: '国别不详',
    encounter: (kind, others, announced) => `${kind}${others.length === 0 ? '' : `：${others.join('、')}`}${announced ? '（预告）' : ''}`,
  },
  date: (value) => {
    const day = weekday(value, LOCALE);
    return dateInWords(value, LOCALE) + (day === null ? '' : ` ${day}`);
  },
  links: {
    openSource: '打开原文网页',
    earlierEncounter: (title) => `见《${title}》`,
  },
  relatedReason: (_kind, items, chinese) => (chinese === '' ? items.join('、') : chinese),
  problem: (code, data) => PROBLEMS[code]?.(data),
  diagnostics: diagnosticsZh,
  failure: (sentence) => {
    const size = TOO_LARGE.exec(sentence);
    if (size !== null) return `文件有 ${size[1]} MB，超过 ${size[2]} MB 的文件不予读取。`;
    return FAILURES[sentence] ?? sentence;
  },
  patternProblem: (problem, at) => `${PATTERN_PROBLEMS[problem]}${placeTells(problem) ? `（第 ${at + 1} 个字符）` : ''}。`,
  roster: rosterZh,
  corrections: correctionZh,
  rosterKeys: rosterKeysZh,
  reading: {
    gone: '这篇文章已不存在，或已不再是文章。',
  },
  phraseLength: (shortest, longest) => `可追踪的提法须为 ${shortest} 至 ${longest} 个字符。`,
  exports: {
    format: '这类数据不能写成该格式。',
    forgotten: '这次导出已中断，请重新开始。',
  },
  words: {
    noReference: '没有可以比较的文章：请缩小范围，或另选比较的文章。',
    noMonth: '月份写作 YYYY-MM。',
    noYearBefore: (month) => `${month} 之前的十二个月没有文章，无从判断哪些说法是新的。`,
  },
  server: {
    invalidSettings: (keys) => `Corpus Reader 无法使用设置 ${keys.join('、')} 的值，仍用默认值。`,
  },
};
