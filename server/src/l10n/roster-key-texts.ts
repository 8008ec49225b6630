/** What each key of a roster is for, in both languages: shown by completion and hover, told in English by the schema. */
import type { ROSTER_KEYS } from '../roster/parse-roster.ts';

export type RosterSection = keyof typeof ROSTER_KEYS;
type Keys = { readonly [Section in RosterSection]: Readonly<Record<(typeof ROSTER_KEYS)[Section][number], string>> };

export interface RosterKeyTexts {
  /** What a key is for, with an example; undefined for a key that the section does not have. */
  readonly key: (section: RosterSection, key: string) => string | undefined;
}

const DATE_EN = '2013-03-16, 2013-03 or 2013.';
const EN: Keys = {
  file: {
    people: 'People with their names, offices and what else is settled about them. Each entry begins with “- name: …”.',
    not_people: 'Words that look like a name but are nobody’s: 和平, or { name: 张家界, articles: [2023/a.txt] } for some articles.',
    cases: 'Corrections as they were made. They are checked again by “npm run evaluate”.',
  },
  person: {
    name: 'The name as articles write it most. The only key every entry needs.',
    latin: 'The name in Latin letters: Wang Yi.',
    country: 'Country or organisation the person belongs to; officials are grouped by it.',
    aliases: 'Other names that mean this person: 王外长, or { name: 王国委, from: 2018-03-19, to: 2023-03-12 } for some time.',
    offices: 'Offices with their time and source: { title: 外交部长, organisation: 中国外交部, from: 2013-03-16, source: … }.',
    wikidata: 'The number of the person in Wikidata: Q and digits.',
    show: 'The name shown everywhere instead of the one used most.',
    articles: 'For one of several people of a name: the articles that mean this one, by path from here. * stands for any characters, ** for any folders.',
    notes: 'Whatever you want to remember.',
  },
  alias: {
    name: 'The other name.',
    from: `First day on which the name means this person: ${DATE_EN}`,
    to: `Last day on which the name means this person: ${DATE_EN}`,
  },
  office: {
    title: 'The title as it is written beside the name: 外交部长.',
    organisation: 'Country or organisation of the office: 中国外交部.',
    from: `First day in office: ${DATE_EN}`,
    to: `Last day in office: ${DATE_EN} Left out while it is held.`,
    source: 'Where you have it from: an address or words.',
  },
  noPerson: {
    name: 'The words that are nobody’s name.',
    articles: 'Only in these articles, by path from here. * stands for any characters, ** for any folders.',
  },
  case: {
    article: 'Path of the article from here.',
    name: 'The name as written there.',
    context: 'The words around it, so that the place is found again.',
    person: 'Whom it means: a name of the roster; nothing or null for nobody.',
  },
};

const DATE_ZH = '可写 2013-03-16、2013-03 或 2013。';
const ZH: Keys = {
  file: {
    people: '人物：姓名、职务等已核实的内容。每条以“- name: …”开头。',
    not_people: '形似人名而非人名的词：和平；若只涉及某些文章，写成 { name: 张家界, articles: [2023/a.txt] }。',
    cases: '已作的更正，由“npm run evaluate”复核。',
  },
  person: {
    name: '文章中最常用的写法。每条必填，其余皆可省略。',
    latin: '外文姓名：Wang Yi。',
    country: '所属国家或机构，官员按此分组。',
    aliases: '指同一人的其他称呼：王外长；若有期限，写成 { name: 王国委, from: 2018-03-19, to: 2023-03-12 }。',
    offices: '职务及任期、依据：{ title: 外交部长, organisation: 中国外交部, from: 2013-03-16, source: … }。',
    wikidata: '维基数据编号：Q 加数字。',
    show: '各处统一显示的名字。',
    articles: '同名者之一：哪些文章指此人，写自本文件起的路径。* 代表任意字符，** 代表任意文件夹。',
    notes: '备注。',
  },
  alias: { name: '其他称呼。', from: `自何日起指此人。${DATE_ZH}`, to: `至何日止指此人。${DATE_ZH}` },
  office: {
    title: '职务名称，如人名旁所写：外交部长。',
    organisation: '所属国家或机构：中国外交部。',
    from: `到任日期。${DATE_ZH}`,
    to: `离任日期。${DATE_ZH}在任者省略。`,
    source: '依据：网址或文字说明。',
  },
  noPerson: { name: '不是人名的词。', articles: '仅限这些文章，写自本文件起的路径。* 代表任意字符，** 代表任意文件夹。' },
  case: { article: '文章自本文件起的路径。', name: '文中的写法。', context: '前后文字，以便再次找到该处。', person: '所指人物：名册中的名字；空缺或 null 表示不是人名。' },
};

const saying = (keys: Keys): RosterKeyTexts => ({
  key: (section, key) => (Object.hasOwn(keys[section], key) ? (keys[section] as Readonly<Record<string, string>>)[key] : undefined),
});

export const rosterKeysEn = saying(EN);
export const rosterKeysZh = saying(ZH);
