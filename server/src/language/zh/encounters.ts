/** Words for meetings of people: kinds of encounter, and words around them that tell who takes part. */
import { PLACES } from './places.ts';
import { Words, wordList } from './words.ts';
import type { EncounterKindWord } from './encounter-kinds.ts';

const WORDS_BY_KIND: Readonly<Record<EncounterKindWord, string>> = {
  video: '视频会晤 视频会谈 视频通话 视频会议 视频峰会 视频连线',
  call: '通电话 通话 通了电话 电话会谈 电话会晤 电话交谈 致电 打电话 电话',
  letter: '致函 致信 复信 复函 来函 贺信 贺电 唁电 通信',
  visit: '访问 访华 访美 访俄 访日 访台 访欧 访韩 访中 访京 访沪 到访 来访 出访 访港 抵京 抵台 抵华 抵沪',
  conference: '外长会 峰会 国际会议 部长会议 外长会议 三方会谈 出席 论坛 大会 会议 对话会 研讨会 座谈会 记者会 签署仪式 签字仪式 签约仪式 签订仪式',
  meeting: '会见 会晤 会谈 会面 见面 晤谈 举行会谈 接见 拜会 约见 交谈 共进晚餐 共进午餐 共进早餐 宴请 款宴 聚餐 餐叙 磋商 握手 晋见 拜访 探访 接待 到场迎接 进行接触 进行了接触 寒暄 讨论 探讨 双边会',
};

/** Words with an encounter's word inside that are none. */
const NO_ENCOUNTER: ReadonlySet<string> = new Set(
  wordList('走访 采访 专访 寻访 家访 上访 信访 受访 访问学者 访问量 访问团 会议室 会议厅 会议中心 会议员 会议长 会议题 大会堂 大会主席 电话号码 电话亭 电话费 论坛报 会见室 接待处 接待室 接待员 讨论区 讨论会 探讨会 会议记录'),
);

const kinds = new Map<string, EncounterKindWord>();
for (const [kind, block] of Object.entries(WORDS_BY_KIND) as [EncounterKindWord, string][]) for (const word of wordList(block)) kinds.set(word, kind);
// 将访新加坡, 访沙特
for (const place of PLACES) if (place.length > 1) kinds.set(`访${place}`, 'visit');

export const ENCOUNTER_WORDS = new Words([...kinds.keys(), ...NO_ENCOUNTER]);

/** Whether a word only looks like an encounter: 采访华人, 走访台湾. */
export function isNoEncounter(word: string): boolean {
  return NO_ENCOUNTER.has(word);
}

export function encounterKind(word: string): EncounterKindWord {
  return kinds.get(word) ?? 'meeting';
}

/** The participants are those named before; 双方 mostly are states. */
export const BOTH = new Words(wordList('两人 二人 两位领导人 两位外长'));

/** Joins two participants. */
export const JOINING: ReadonlySet<string> = new Set(['与', '和', '同', '跟', '及', '、', '向']);

/** Words that begin or end with a character that joins, and do not join. */
export const NOT_JOINING = new Words(wordList('同时 同日 同意 同样 同一 参与 与会 一同 共同 陪同 联同 和平 不同 同僚'));

/** Verbs whose object is whom one meets: 会见布林肯. With an object that names nobody, their subjects do not meet each other. */
export const TRANSITIVE: ReadonlySet<string> = new Set(wordList('会见 接见 拜会 约见 宴请 款宴 晋见 拜访 探访 接待 致电 致函 致信'));

/** Verbs without an object: whoever is named behind does not take part. */
export const INTRANSITIVE: ReadonlySet<string> = new Set(wordList('会谈 举行会谈 会面 见面 晤谈 通话 通电话 通了电话 电话会谈 电话会晤 电话交谈 交谈 磋商 握手 寒暄 聚餐 餐叙 视频会谈 视频通话 视频会议 视频峰会 视频连线 共进晚餐 共进午餐 共进早餐 进行接触 进行了接触 通信'));

/** Without an object, whoever has just come is received. */
export const RECEIVING: ReadonlySet<string> = new Set(wordList('接待 到场迎接'));

/** An encounter only of those joined before the word: 与王毅讨论, 共同举行记者会. */
export const ONLY_TOGETHER: ReadonlySet<string> = new Set(wordList('讨论 探讨 记者会 双边会 寒暄 电话'));

/** What may stand between the start of a clause and its 与 or its verb when the subject is left out or a pronoun. */
export const ADVERBS = new Words(
  wordList('也 亦 还 曾 将 会 要 已 已经 就 又 再 再度 再次 先后 随后 之后 此前 早前 先前 其后 其间 期间 今日 今天 昨日 昨天 明日 明天 上午 下午 早上 晚上 晚间 中午 今早 今晚 昨晚 可能 预计 计划 准备 打算 拟 约好 并 并且 更 后 了 时 、 首次 首度 二度 正 正在 当天 当日 当晚 同日 亲自 分别 一起 继续 稍后 稍早 应邀 应约 在会后 会后 接着 然后 将会 或将 即将 并将 并在 有望 也将 还将 周一 周二 周三 周四 周五 周六 周日 本周 上周 下周 近日 日前 的'),
);

/** Before 访问, in its clause: an interview. */
export const INTERVIEWED = new Words(wordList('接受 接获 受 的访问中'));
