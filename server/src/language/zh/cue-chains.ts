/** Cues that stand together in one clause: which one reports, and which only leads to it. */

import { Words, wordList } from './words.ts';

/** Cues of one clause that only lead to the next: 告诉库什纳称, 引述…说. */
export const LEADING_CUES: ReadonlySet<string> = new Set(['告诉', '告诉记者', '回复', '回覆', '答复', '答覆', '引述', '援引', '引用', '回应', '发文', '发推', '撰文', '留言', '受访', '发言', '介绍', '通报', '致意', '转述', '询问', '提醒', '评论', '谈到', '谈及', '提到', '提及', '批评', '报道', '讲话', '宣布', '发布', '公布', '发表声明', '表态', '警告', '转达', '分析', '解释', '强调', '重申', '回顾']);
/** Cues that name whom something is said to. */
export const ADDRESSING_CUES: ReadonlySet<string> = new Set(['告诉', '告知', '回复', '回覆', '答复', '答覆']);
/** Ways of making words public; what is said in them follows. */
export const POSTING_CUES: ReadonlySet<string> = new Set(['发推', '发文', '发帖', '发推文', '撰文', '留言', '发言', '发信']);
/** Cues that end such a chain. */
export const STRONG_ENDS: ReadonlySet<string> = new Set(['说', '称', '表示', '指出', '强调', '道', '写道', '认为', '指', '透露', '宣布', '呼吁', '重申']);

/** What opens a list of points, and what goes on with it. */
export const FIRST_POINTS = new Words(wordList('其一 第一 一是 首先 一、 （一） 第一， 第一点 1.'));
export const NEXT_POINTS = new Words(wordList('其二 其三 其四 其五 第二 第三 第四 第五 第六 二是 三是 四是 五是 其次 再次 再者 最后 二、 三、 四、 五、 （二） （三） （四） （五） 2. 3. 4. 5.'));
/** At the head of a sentence they set the theme of what somebody then says: 提到对手，林静仪说. */
export const THEMES: ReadonlySet<string> = new Set(['提到', '谈到', '谈及', '提及', '说到', '论及', '谈起', '讲到', '问', '提起', '回应', '回顾']);
/** Join the next statement of a sentence and belong to no content. */
export const JOINING_WORDS = new Words(wordList('而是 同时亦 同时也 亦 尽管 虽然 清楚 清楚地 并在 并就 他 她 并对 并向 对此 其 也对 还对'));
