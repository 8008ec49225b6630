/** Words around an encounter's word that tell whether it took place, is still to come, or is none at all. */
import { Words, wordList } from './words.ts';

/** Before an encounter's word, in its clause: it has not taken place (yet). */
export const NOT_HELD = new Words(
  wordList('将 将会 将于 将在 可能 或将 是否 不排除 计划 拟 打算 准备 有望 希望 期待 愿意 愿 应当 应该 若 如果 取消 推迟 拒绝 原订 建议 提议 要求 邀请 应邀将 预计 预定 原定 受邀 期望 再次邀请 即将 考虑 呼吁 取消了 安排 同意 尽快 筹备 会否 能否 想 想要 要和 要与 要同 无法 难以 拟于 将要 愿同 促成 敲定 商讨 协调 约好 相约 约定 急于 渴望 力争 寻求 谋求 盼 期盼 欢迎 据传 盛传 要访 要到访 要会见 要访问 要见面 有意 敦促 本周末 下周 下月 下个月 明年'),
);

/** With a day gone by these no longer tell that it is to come: 将是自2018年10月访问以来. */
export const OUTDATED: ReadonlySet<string> = new Set(wordList('将 将会 将于 将在 将要 即将 预计 会 要 是否'));

/** A plan that reaches into the next clause where the subject goes on: 他计划访问总部，与马斯克会面. */
export const PLANS = new Words(wordList('将 将会 将于 将在 计划 拟 打算 准备 预计 预定 定于 约好 约定 即将 拟于'));

/** Anywhere before the word in its clause: there is none. */
export const FORBIDDEN = new Words(wordList('禁止 被禁 禁 不准 不得 反对 阻止 拒签 从未 从来没有 未曾 不曾 派代表 派员 派人 未决定'));

/** Right before the word or its 与: there is none. */
export const DENIED = new Words(wordList('没有 没 未 并未 未有 尚未 未能 不会 并没有 不再 无意 不打算 无计划 没有计划'));

/** Behind an encounter's word, in its clause: it has not taken place (yet). */
export const NOT_HELD_BEHIND = new Words(wordList('推迟 延后 延期 取消 被推迟 铺路 扫除 做准备 作准备 创造条件 将于 将在 将是 将会 定于 的邀请 的可能 的计划 的消息 告吹 行程将 计划 积极的态度 积极态度 持开放 感兴趣 真会 会很快 实现吗 能否实现'));

/** Right behind an encounter's word: only its name is used. */
export const ONLY_NAMED = new Words(wordList('情况 共识 成果 精神 议题 机制 模式 热线 意愿 意向'));

/** Right behind an encounter's word: what is only said of it. */
export const ONLY_SAID = /^的?(?:消息(?!稿)|传闻|传言|邀请|邀约)/;
