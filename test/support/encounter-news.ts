/**
 * Three years of made-up news about ministers who meet, call and speak: some meet often, most seldom; each outlet has its favourites; two months
 * have no article at all; a wording comes up late. For tests and pictures of charts.
 */

export interface Minister {
  readonly title: string;
  readonly name: string;
  /** Those of one circle meet each other more. */
  readonly circle: number;
}

export const MINISTERS: readonly Minister[] = [
  { title: '中国外交部长', name: '李明远', circle: 0 }, { title: '法国外交部长', name: '杜邦', circle: 1 }, { title: '美国国务卿', name: '史密斯', circle: 2 },
  { title: '德国外交部长', name: '施密特', circle: 1 }, { title: '英国外交大臣', name: '格林', circle: 1 }, { title: '日本外务大臣', name: '田中一郎', circle: 0 },
  { title: '俄罗斯外交部长', name: '伊万诺夫', circle: 3 }, { title: '印度外交部长', name: '夏尔马', circle: 3 }, { title: '巴西外交部长', name: '席尔瓦', circle: 2 },
  { title: '澳大利亚外交部长', name: '威尔逊', circle: 2 }, { title: '加拿大外交部长', name: '马丁', circle: 2 }, { title: '意大利外交部长', name: '罗西', circle: 1 },
  { title: '西班牙外交大臣', name: '加西亚', circle: 1 }, { title: '土耳其外交部长', name: '耶尔马兹', circle: 3 }, { title: '埃及外交部长', name: '哈桑', circle: 3 },
  { title: '泰国外交部长', name: '颂猜', circle: 0 }, { title: '越南外交部长', name: '阮文雄', circle: 0 }, { title: '新加坡外交部长', name: '陈国华', circle: 0 },
  { title: '墨西哥外交部长', name: '埃尔南德斯', circle: 2 }, { title: '印度尼西亚外交部长', name: '苏托莫', circle: 0 },
];

export const OUTLETS = ['联合晚报', '远东日报', '海岸通讯社', '大陆新闻网', '环球时报汇编', '南方电讯'] as const;

/** Months without an article, as `YYYY-MM`. */
export const SILENT = ['2022-02', '2022-03'] as const;

const PLACES = ['北京', '巴黎', '新加坡', '日内瓦', '曼谷'] as const;
const EARLY = ['应当通过友好协商解决分歧', '愿意保持沟通，管控分歧', '坚决反对单边措施'] as const;
const LATE = ['各方应当共建安全走廊', '安全走廊的倡议得到支持', '愿意保持沟通，管控分歧'] as const;

/** The same numbers each time, 0 ≤ n < 1. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Articles by file name, from January 2021 to December 2023. */
export function encounterNews(count: number): Record<string, string> {
  const random = chance(7);
  /** Low numbers come up more. */
  const seldom = (length: number): number => Math.floor(random() ** 2 * length);
  const files: Record<string, string> = {};
  for (let number = 0; Object.keys(files).length < count; number += 1) {
    const month = Math.floor(random() * 36);
    const date = `${2021 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const busy = 0.35 + 0.65 * Math.abs(Math.sin(month / 4));
    if ((SILENT as readonly string[]).includes(date.slice(0, 7)) || random() > busy) continue;
    const one = MINISTERS[seldom(MINISTERS.length)]!;
    const near = MINISTERS.filter((other) => other !== one && (other.circle === one.circle || random() < 0.22));
    const other = near[seldom(near.length)]!;
    const outlet = OUTLETS[(one.circle + Math.floor(random() ** 2 * OUTLETS.length)) % OUTLETS.length]!;
    const words = month >= 24 ? LATE : EARLY;
    const day = `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
    const meeting = number % 3 === 0 ? `${one.title}${one.name}同${other.title}${other.name}通电话。` : `${one.title}${one.name}在${PLACES[number % PLACES.length]}会见${other.title}${other.name}。`;
    const second = random() < 0.4 ? `\n\n${other.name}表示，${words[Math.floor(random() * words.length)]}。` : '';
    files[`${date}-${String(number).padStart(5, '0')}.md`] =
      `---\ntitle: ${one.name}同${other.name}交换意见（第${number + 1}号）\ndate: ${date}\nauthor: ${outlet}\ntags: [外交]\n---\n\n${day}，${meeting}\n\n${one.name}说，${words[number % words.length]}。${second}\n`;
  }
  return files;
}
