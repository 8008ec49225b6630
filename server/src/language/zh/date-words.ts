/** How Chinese writes dates: numerals, units, calendar words. Data and the smallest readers of it; no articles. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 元: 1,
};

/** Years of the Republic calendar (民國112年) count from here. */
export const REPUBLIC_EPOCH = 1911;

/**
 * The number a numeral stands for: `12`, `１２`, `十二`, `二十一`, `二〇二一`, `廿三`; NaN if it is none.
 * Arabic and Chinese digits in a row are read by place, 十 and its short forms as ten.
 */
export function numeral(text: string): number {
  let value = 0;
  let ten = false;
  let unit = -1;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const arabic = code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
    const digit = arabic >= 0 ? arabic : (DIGITS[character] ?? -1);
    if (digit >= 0) {
      if (ten && unit >= 0) return NaN;
      if (ten) unit = digit;
      else value = value * 10 + digit;
    } else if (character === '十' && !ten && value < 10) {
      value = (value || 1) * 10;
      ten = true;
    } else if ((character === '廿' || character === '卅') && !ten && value === 0) {
      value = character === '廿' ? 20 : 30;
      ten = true;
    } else {
      return NaN;
    }
  }
  return text === '' ? NaN : value + Math.max(0, unit);
}

/** Whether the three numbers are a day of the calendar between the years 1000 and 2999. */
export function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1)) return false;
  if (day <= 28) return true;
  if (month === 2) return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

/** `2021-09-08`. */
export function dayString(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const NUMBER = '[0-9０-９〇○零一二三四五六七八九十廿卅]';

const FULL_DATE = new RegExp(`(民[国國])?(${NUMBER}{2,4}) ?年 ?(${NUMBER}{1,3}) ?月 ?(${NUMBER}{1,3}) ?[日号號]`, 'g');

export interface FullDate {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** The first date with year, month and day in `text`, from offset `from` up to `to`: `2021年9月8日`, `二〇二一年九月八日`, `民國112年8月2日`. */
export function findFullDate(text: string, from = 0, to = text.length): FullDate | null {
  FULL_DATE.lastIndex = from;
  for (let match = FULL_DATE.exec(text); match && match.index < to; match = FULL_DATE.exec(text)) {
    let year = numeral(match[2]!);
    if (match[1]) year += REPUBLIC_EPOCH;
    const month = numeral(match[3]!);
    const day = numeral(match[4]!);
    const end = match.index + match[0].length;
    if (isDay(year, month, day) && end <= to) return { start: match.index, end, day: dayString(year, month, day) };
  }
  return null;
}

/** Days told from the day of publication. */
export const RELATIVE_DAYS: Readonly<Record<string, number>> = {
  大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 昨晚: -1, 昨夜: -1, 今天: 0, 今日: 0, 今晨: 0, 今早: 0, 今晚: 0, 明天: 1, 明日: 1, 明晚: 1, 明早: 1,
  后天: 2, 後天: 2, 大后天: 3, 大後天: 3,
};

export const RELATIVE_YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2, 後年: 2 };

export const RELATIVE_MONTHS: Readonly<Record<string, number>> = {
  上上个月: -2, 上上個月: -2, 上个月: -1, 上個月: -1, 上月: -1, 本月: 0, 这个月: 0, 這個月: 0, 下个月: 1, 下個月: 1, 下月: 1,
};

/** Weeks told from the week of publication. */
export const RELATIVE_WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 這: 0, 下: 1, 下下: 2 };

export const WEEKDAYS = '一二三四五六日天';

/**
 * What stands before or behind the words above when they are parts of others: 说明年底, 过去年均, 目前天气, 战后年代. Keyed by the word;
 * each entry is the characters that may not stand directly before, and those that may not stand directly behind.
 */
export const NOT_BETWEEN: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  明年: ['说說声聲证證表阐闡', ''],
  去年: ['过過', '代'],
  前年: ['当當此目之以年战戰', '轻輕代度底会會均'],
  后年: ['之以此其战戰今', '轻輕代度均'],
  後年: ['之以此其戰今', '輕代度均'],
  前天: ['目之以此', '气氣天'],
  后天: ['先以之', '培努性的'],
  後天: ['先以之', '培努性的'],
  上月: ['以马馬', '球亮'],
  下月: ['以天', '球亮'],
  本月: ['', '球'],
  明日: ['', '之'],
  今日: ['', '之'],
};

/** Names that begin with such a word: the newspaper 今日美国. */
export const NAMES_WITH_DAYS = ['今日美国', '今日美國', '今日俄罗斯', '今日俄羅斯', '今日中国', '今日中國', '今日头条', '今日頭條', '明日帝国'];

/** Announce that a day lies ahead: 将于24日访华. */
export const AHEAD = ['将', '將', '拟', '擬', '定于', '定於', '计划', '計劃', '预计', '預計', '预定', '預定'];

/** 今天的… with one of these is the present age: 今天的中美关系. */
export const AGE_NOUNS = [
  '关系', '關係', '世界', '中国', '中國', '美国', '美國', '时代', '時代', '社会', '社會', '人类', '人類', '年轻人', '年輕人', '青年', '格局', '局面',
  '文明', '科技', '地步', '成就', '生活', '亚洲', '亞洲', '欧洲', '歐洲', '非洲', '香港', '台湾', '台灣', '国际', '國際', '孩子', '现实', '現實',
];

/** … but with one of these it is the day: 今天的外长会, 今天的中国外交部记者会. */
export const EVENT_NOUNS = [
  '会', '會', '通话', '通話', '电话', '電話', '声明', '聲明', '发言', '發言', '讲话', '講話', '演讲', '演講', '仪式', '儀式', '活动', '活動', '投票', '表决',
  '表決', '讨论', '討論', '采访', '採訪', '节目', '節目', '报道', '報道', '報導', '新闻', '新聞', '消息', '问题', '問題', '访问', '訪問', '行动', '行動',
];
