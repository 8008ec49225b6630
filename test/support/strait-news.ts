/**
 * Three years of made-up news about a strait that several states use: what one foreign minister says of it changes from year to year, as
 * wordings do. For tests and pictures of questions that are asked of a corpus.
 */

/** Of whom the question is asked. */
export const MINISTER = '李明远';
export const SUBJECT = '海峡航道';

const OUTLETS = ['联合晚报', '远东日报', '海岸通讯社'] as const;

/** What the minister says of the strait, by year: a firm wording goes, another one comes. */
const OWN_WORDS: Readonly<Record<number, readonly string[]>> = {
  2021: [
    '海峡航道是各国共同的财富，应当通过友好协商维护畅通',
    '中方愿同沿岸国家友好协商，共同维护海峡航道畅通',
    '维护海峡航道畅通符合各方共同利益，单边措施没有出路',
  ],
  2022: [
    '中方坚决反对任何单边措施，海峡航道的安全不容破坏',
    '单边措施只会加剧紧张，海峡航道的安全必须由沿岸国家共同负责',
    '应当通过友好协商解决分歧，坚决反对把海峡航道当作筹码',
  ],
  2023: [
    '各方应当共建海峡航道安全走廊，分阶段降低紧张',
    '中方提出共建安全走廊的倡议，愿同各方一道让海峡航道恢复平静',
    '安全走廊的倡议得到沿岸国家支持，海峡航道不应有单边措施',
  ],
};

const OTHERS = [
  { title: '法国外交部长', name: '杜邦', words: ['法方关注海峡航道的局势，希望各方保持克制', '自由航行是海峡航道的基本规则'] },
  { title: '美国国务卿', name: '史密斯', words: ['美方将继续维护自由航行', '海峡航道的自由航行没有商量的余地'] },
  { title: '德国外交部长', name: '施密特', words: ['德方支持友好协商，愿意提供便利', '分歧应当在谈判桌上解决'] },
] as const;

const PLACES = ['北京', '巴黎', '新加坡', '日内瓦'] as const;
const OTHER_SUBJECTS = ['双方还就经贸合作交换了意见。', '双方同意扩大教育交流。', '会谈还涉及气候变化与粮食安全。', '两国将举行新一轮磋商。'] as const;

/** Articles by file name, about `count` in each month from January 2021 to December 2023, now more, now fewer. */
export function straitNews(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  let number = 0;
  for (let month = 0; month < 36; month++) {
    const here = Math.max(1, Math.round(count * (1 + 0.6 * Math.sin(month / 3)) * (1 + ((month * 7) % 5) / 10)));
    for (let one = 0; one < here; one++, number++) {
      const date = dayOf(month, 1 + ((number * 7) % 28));
      files[`${date}-${String(number).padStart(4, '0')}.md`] = article(number, date);
    }
  }
  return files;
}

function dayOf(month: number, day: number): string {
  return `${2021 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function article(number: number, date: string): string {
  const own = OWN_WORDS[Number(date.slice(0, 4))]!;
  const other = OTHERS[number % OTHERS.length]!;
  const place = PLACES[(number * 5) % PLACES.length]!;
  const day = `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
  const opening = `${day}，中国外交部长${MINISTER}在${place}会见${other.title}${other.name}。`;
  const said = (number * 11 + Math.floor(number / 9)) % 4 === 3 ? `${MINISTER}说，双方应加强对话，管控分歧。` : `${MINISTER}${['表示', '强调', '指出'][number % 3]}，${own[number % own.length]}。`;
  const answer = `${other.name}说，${other.words[number % other.words.length]}。`;
  return [
    '---',
    `title: ${MINISTER}同${other.name}会谈（第${number + 1}次）`,
    `date: ${date}`,
    `author: ${OUTLETS[number % OUTLETS.length]}`,
    `tags: [外交, ${(number * 11 + Math.floor(number / 9)) % 4 === 3 ? '经贸' : '航运'}]`,
    '---',
    '',
    opening,
    '',
    `${said}${answer}`,
    '',
    OTHER_SUBJECTS[(number * 3) % OTHER_SUBJECTS.length],
    '',
  ].join('\n');
}
