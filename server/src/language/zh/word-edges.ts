/** Characters and words that begin or end no term: what stands beside them is mostly another word. */
import { wordList, Words } from './words.ts';

/** Particles: a longer string that begins with one is the end of something else. */
export const NEVER_FIRST: ReadonlySet<string> = new Set('的了吗呢吧啊们么');

/** A longer string that ends with one goes on. */
export const NEVER_LAST: ReadonlySet<string> = new Set('的了吗呢吧啊么之这那他她它我你您也或而且仍很把被');

/** Conjunctions, prepositions, pronouns, adverbs, verbs of one character: they begin a word where the dictionary has the pair, 和平 and 对话 but not 在白宫. */
export const SELDOM_FIRST: ReadonlySet<string> = new Set(
  '着过和与及或而并也都就是把被将之其这那他她它很更最使给但且若则还又才仍该在为对向从于由至到让因等称说问答指认应须请需要可曾已正再只仅不没未无有我你您此每各某谁据按随沿经跟',
);

/** They end a word where the dictionary has the pair: 参与, 小说, but not 布林肯说. */
export const SELDOM_LAST: ReadonlySet<string> = new Set(
  '着过和与及并都就是在为将从向其对以于由至到让等称说问答指认应须请需要曾已正再只仅无有更最给因但若则还又才不没未该来去时后前中里上下内外间此每各某谁据按随沿经跟做作进出个位次',
);

/** Adverbs, conjunctions, pronouns and verbs of reporting of two characters and more: no term longer than them begins or ends with one. */
export const NEVER_AT_EDGES = new Words(
  wordList(`一直 是否 已经 可能 可以 没有 不会 不是 不能 一个 这个 那个 这些 那些 这种 那种 我们 他们 她们 它们 你们 大家 自己 因为 所以 但是 不过 然而 而且 并且 或者 以及 如果 虽然 尽管 即使 由于 因此 于是
    为了 关于 对于 根据 按照 通过 随着 除了 包括 其中 此外 另外 同时 之后 之前 以后 以前 以来 期间 当中 之间 之一 之中 方面 正在 将会 曾经 仍然 依然 还是 还有 也是 就是 都是 而是 只是 只有 不仅 不再 不要 不想 应该 必须 需要 能够
    会在 将在 正是 似乎 几乎 非常 十分 特别 尤其 比较 更加 越来越 目前 现在 如今 当时 今天 昨天 明天 今年 去年 明年 表示 认为 指出 强调 说道 称为 称之 什么 怎么 如何 为何 多少 许多 很多 一些 一种 一样 一般 其他 其它 任何 所有 每个
    第一 第二 成为 作为 使得 以便 从而 甚至 至少 最多 左右 有关 相关 进行 加以 予以 得到 看到 提到 谈到 想到 来自 位于 属于 等等 等人 的话 时候`),
);
