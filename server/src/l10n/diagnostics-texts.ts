/** What editorial hints say, in both languages. Days are told as the files write them, `YYYY-MM-DD`, so that they can be compared. */
import type { DateSourceKind } from '../article/date-sources.ts';

export interface DiagnosticsTexts {
  /** Where a date is given, and which. */
  readonly date: (kind: DateSourceKind, written: string) => string;
  readonly dateMismatch: (counts: string, other: string) => string;
  readonly officeEnded: (name: string, title: string, ended: string, day: string) => string;
  readonly rosterEntry: (title: string, from: string | null, to: string | null) => string;
  /** `bearers` are told by `bearer`. */
  readonly namesakes: (name: string, bearers: readonly string[]) => string;
  /** `where`: the day of the article that introduces the person, here, or the roster. */
  readonly bearer: (office: string, where: string | null | 'here' | 'roster') => string;
  /** `mistyped`: the mark was probably meant to close. */
  readonly unclosedQuotation: (words: string, mistyped: boolean) => string;
  readonly article: (title: string, outlet: string | null, day: string | null) => string;
  /** `here` and `there` say which part (0 … 1) of this and of the other text both have. */
  readonly reprint: (found: { readonly name: string; readonly here: number; readonly there: number; readonly more: number }) => string;
  readonly unknownName: (name: string, office: string) => string;
  readonly actions: {
    readonly compare: string;
    readonly goToDate: string;
    readonly goToRoster: string;
    readonly turnOff: string;
  };
}

const percent = (share: number): string => `${Math.floor(share * 100)}%`;

const DATES_EN: Readonly<Record<DateSourceKind, string>> = {
  'front-matter': 'the front matter', comment: 'the comment', dateline: 'the dateline', url: 'the web address', 'file-name': 'the file name',
};
const DATES_ZH: Readonly<Record<DateSourceKind, string>> = {
  'front-matter': '文件头', comment: '注释', dateline: '电头', url: '网址', 'file-name': '文件名',
};

export const diagnosticsEn: DiagnosticsTexts = {
  date: (kind, written) => `${DATES_EN[kind]} says ${written}`,
  dateMismatch: (counts, other) => `Dates do not agree: ${counts}, ${other}.`,
  officeEnded: (name, title, ended, day) => `The roster ends the office ${title} of ${name} on ${ended}; this article is of ${day}.`,
  rosterEntry: (title, from, to) => `${title}: ${from ?? '…'} – ${to ?? '…'}`,
  namesakes: (name, bearers) => `This article does not say which ${name} is meant. In the news of these days: ${bearers.join('; ')}.`,
  bearer: (office, where) => `${office}${where === null ? '' : ` (${where === 'here' ? 'in this article' : where === 'roster' ? 'roster' : where})`}`,
  unclosedQuotation: (words, mistyped) => (mistyped ? `An opening quotation mark stands where a closing one is expected: ${words}` : `This quotation is never closed: ${words}`),
  article: (title, outlet, day) => `“${title}”${[outlet, day].filter((part) => part !== null).map((part) => `, ${part}`).join('')}`,
  reprint: ({ name, here, there, more }) => {
    const told = here >= there ? `${percent(here)} of this text also stands in ${name}` : `This article holds ${percent(there)} of ${name}`;
    return `${told}${more === 0 ? '' : `, and there ${more === 1 ? 'is 1 more article' : `are ${more} more articles`} like it`}.`;
  },
  unknownName: (name, office) => `${name} (${office}) is not in the roster.`,
  actions: {
    compare: 'Compare with That Article',
    goToDate: 'Go to the Other Date',
    goToRoster: 'Go to the Roster Entry',
    turnOff: 'Turn Off This Kind of Hint',
  },
};

export const diagnosticsZh: DiagnosticsTexts = {
  date: (kind, written) => `${DATES_ZH[kind]}为 ${written}`,
  dateMismatch: (counts, other) => `日期不一致：${counts}，${other}。`,
  officeEnded: (name, title, ended, day) => `据名册，${name}任${title}至 ${ended}，而本文日期为 ${day}。`,
  rosterEntry: (title, from, to) => `${title}：${from ?? '…'} 至 ${to ?? '…'}`,
  namesakes: (name, bearers) => `本文未说明是哪一位${name}。这一时期见于新闻的有：${bearers.join('；')}。`,
  bearer: (office, where) => `${office}${where === null ? '' : `（${where === 'here' ? '见本文' : where === 'roster' ? '名册' : where}）`}`,
  unclosedQuotation: (words, mistyped) => (mistyped ? `此处应为后引号，却是前引号：${words}` : `引文没有结束：${words}`),
  article: (title, outlet, day) => {
    const source = [outlet, day].filter((part) => part !== null).join('，');
    return `《${title}》${source === '' ? '' : `（${source}）`}`;
  },
  reprint: ({ name, here, there, more }) => {
    const told = here >= there ? `本文 ${percent(here)} 的文字亦见于${name}` : `本文含有${name} ${percent(there)} 的文字`;
    return `${told}${more === 0 ? '' : `；另有 ${more} 篇类似`}。`;
  },
  unknownName: (name, office) => `${name}（${office}）不在名册中。`,
  actions: {
    compare: '与该文比较',
    goToDate: '转到另一处日期',
    goToRoster: '转到名册条目',
    turnOff: '不再显示此类提示',
  },
};
