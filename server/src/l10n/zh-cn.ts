/** The server's sentences in Simplified Chinese. */
import { dateInWords, weekday } from './dates.ts';
import type { Texts } from './texts.ts';

const LOCALE = 'zh-CN';

const PROBLEMS: Readonly<Record<string, (data: readonly string[]) => string>> = {};

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
    merge: (merge) => {
      switch (merge.kind) {
        case 'latin': return `${merge.a}与${merge.b}：外文名相同（${merge.detail}）`;
        case 'office-and-sound': return `${merge.a}与${merge.b}：职务相同（${merge.detail}），读音相同`;
        case 'short-form': return `${merge.b}是${merge.a}的简称`;
        case 'same-name': return `${merge.a}：各篇写法相同`;
      }
    },
  },
  tree: {
    year: (year) => `${year}年`,
    month: (_year, month) => `${Number(month)}月`,
    undated: '日期不详',
    noOutlet: '来源不详',
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
  server: {
    invalidSettings: (keys) => `Corpus Reader 无法使用设置 ${keys.join('、')} 的值，仍用默认值。`,
    indexing: '正在读取语料库',
    progress: (done, total) => `${done} / ${total} 个文件`,
    failed: (n, first) => `Corpus Reader 有 ${n} 个文件无法读取，例如 ${first}。`,
  },
};
