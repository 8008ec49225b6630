/**
 * News of a made-up coast, by number: sentences put together at random from common words, so that words stand out from chance neighbours, and
 * among them a few whose every occurrence a test can count: a station that one outlet alone writes of, meltwater beside it and elsewhere, an
 * initiative that only the last month knows.
 */

export const OUTLET = '晨光报';
export const GLACIER = '冰川观测站';
export const MELTWATER = '融水';
export const INITIATIVE = '星河共济倡议';
export const NEWEST_MONTH = '2023-03';

export interface GlacierArticle {
  readonly path: string;
  readonly text: string;
  readonly body: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly outlet: string;
}

const OUTLETS = ['南岸报', OUTLET, '潮声网', '渡口周刊'];
const WHO = ['市长', '记者', '居民', '船员', '医生', '学生', '工人', '代表', '果农', '教练', '银行', '学校', '港务局', '气象台', '博物馆', '图书馆'];
const DOES = ['参观了', '谈到', '修建了', '关闭了', '检查了', '投资于', '介绍了', '离开了', '等待着', '重视'];
const WHAT = ['铁路', '港口', '隧道', '桥梁', '医院', '粮食', '渔船', '配额', '展览', '比赛', '天气', '利率', '谷物', '航线', '灯塔', '果园', '仓库', '球场', '水库', '市场'];
const HOW = ['上午', '昨天', '再次', '顺利地', '悄悄地', '首次', '按计划', '突然', '在雨中', '在夜里'];

/** Articles of the fifteen months from January 2022 to `NEWEST_MONTH`, as many of each. */
export function glacierNews(count: number): GlacierArticle[] {
  const random = randomNumbers(20230301);
  const pick = (list: readonly string[]): string => list[random(list.length)]!;
  const sentence = (): string => `${pick(WHO)}${pick(HOW)}${pick(DOES)}${pick(WHAT)}，${pick(WHO)}${pick(DOES)}${pick(WHAT)}和${pick(WHAT)}。`;
  return Array.from({ length: count }, (_, i) => {
    const month = i % 15;
    const day = `${month < 12 ? '2022' : '2023'}-${String((month % 12) + 1).padStart(2, '0')}-${String((Math.floor(i / 15) % 28) + 1).padStart(2, '0')}`;
    const outlet = OUTLETS[Math.floor(i / 15) % OUTLETS.length]!;
    const sentences = Array.from({ length: 5 }, sentence);
    if (outlet === OUTLET) sentences.push(`${pick(WHO)}说，${GLACIER}${pick(['测得', '发现', '记下', '没有'])}${MELTWATER}，${pick(WHAT)}${pick(HOW)}受到影响。`);
    if (random(4) === 0) sentences.push(`${pick(HOW)}${MELTWATER}流进${pick(WHAT)}，${pick(WHO)}${pick(DOES)}${MELTWATER}。`);
    if (day.startsWith(NEWEST_MONTH) && random(3) > 0) sentences.splice(random(5), 0, `${pick(WHO)}${pick(HOW)}${pick(['响应', '支持', '提出', '讨论'])}${INITIATIVE}${pick(['，', '和', '的', '与'])}${pick(WHAT)}。`);
    const body = `${sentences.join('')}\n`;
    return { path: `${Math.floor(i / 100)}/${String(i).padStart(4, '0')}.md`, text: `---\ntitle: 第${i}号消息\ndate: ${day}\nauthor: ${outlet}\n---\n\n${body}`, body, day, outlet };
  });
}

/** How often words stand in articles. */
export function countIn(articles: readonly GlacierArticle[], words: string): number {
  return articles.reduce((sum, { body }) => sum + body.split(words).length - 1, 0);
}

/** The same numbers at each run, below a limit. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
