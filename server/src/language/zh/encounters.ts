/** Words for meetings of people: kinds of encounter, and what makes one announced instead of held. */
import { Words, wordList } from './words.ts';
import type { EncounterKindWord } from './encounter-kinds.ts';

const WORDS_BY_KIND: Readonly<Record<EncounterKindWord, string>> = {
  video: '视频会晤 视频会谈 视频通话 视频会议 视频峰会 视频连线',
  call: '通电话 通话 通了电话 电话会谈 电话会晤 电话交谈 致电 打电话 电话',
  letter: '致函 致信 复信 复函 来函 贺信 贺电 唁电 通信',
  visit: '访问 访华 访美 访俄 访日 访台 访欧 访韩 到访 来访 出访 访港',
  conference: '外长会 峰会 国际会议 部长会议 外长会议 三方会谈 出席 论坛 大会 会议',
  meeting: '会见 会晤 会谈 会面 见面 晤谈 举行会谈 接见 拜会 约见 交谈 共进晚餐 共进午餐 宴请 磋商 握手',
};

/** Words with an encounter's word inside that are none. */
const NO_ENCOUNTER: ReadonlySet<string> = new Set(wordList('走访 走访台 走访华 走访美 采访 采访华 采访美 专访 专访台 专访华 寻访 寻访台 家访 上访 上访华 信访 受访 受访台 受访者 会议室 会议厅 会议中心 大会堂 大会主席 电话号码 电话亭 电话费 会议员'));

const kinds = new Map<string, EncounterKindWord>();
for (const [kind, block] of Object.entries(WORDS_BY_KIND) as [EncounterKindWord, string][]) for (const word of wordList(block)) kinds.set(word, kind);

export const ENCOUNTER_WORDS = new Words([...kinds.keys(), ...NO_ENCOUNTER]);

/** Whether a word only looks like an encounter: 采访华人, 走访台湾. */
export function isNoEncounter(word: string): boolean {
  return NO_ENCOUNTER.has(word);
}

export function encounterKind(word: string): EncounterKindWord {
  return kinds.get(word) ?? 'meeting';
}

/** Before an encounter's word, in its clause: it has not taken place (yet). */
export const NOT_HELD = new Words(
  wordList('将 将会 将于 将在 可能 或将 是否 不排除 计划 拟 打算 准备 有望 希望 期待 愿意 愿 应当 应该 若 如果 取消 推迟 拒绝 没有 未 未能 尚未 建议 提议 要求 邀请 应邀将 预计 预定 原定 受邀 期望 再次邀请 即将 考虑 呼吁 取消了 安排 同意 尽快 筹备 会否 能否 想 想要 要和 要与 要同 不会 无法 难以 拟于 将要 愿同 促成 敲定 商讨 讨论 协调'),
);

/** The participants are those of the encounter before; 双方 mostly are states. */
export const BOTH = new Words(wordList('两人 二人 两位领导人 两位外长'));

/** Joins two participants. */
export const JOINING: ReadonlySet<string> = new Set(['与', '和', '同', '跟', '及', '、', '向']);

/** 第二次通电话: an encounter counted against earlier ones. */
export const COUNTED = /第[二三四五六七八九十两2-9]次|再次|再度|又一次/;

/** Behind an encounter's word, in its clause: it has not taken place (yet). */
export const NOT_HELD_BEHIND = new Words(wordList('推迟 延后 延期 取消 被推迟 铺路 扫除 做准备 作准备 创造条件 将于 将在 将是 将会 定于 的邀请 的可能 的计划 的消息 告吹'));

/** Before 访问, in its clause: an interview. */
export const INTERVIEWED = new Words(wordList('接受 接获 受 的访问中'));
