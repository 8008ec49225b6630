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
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2021-09-08`. */
export function dayString(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const NUMBER = '[0-9０-９〇○零一二三四五六七八九十廿卅]';

const FULL_DATE = new RegExp(`(民[国國])?(${NUMBER}{2,4})年(${NUMBER}{1,3})月(${NUMBER}{1,3})[日号號]`, 'g');

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
