/** Words of an encounter that tell who took the first step. Simplified; Traditional text is folded first. */
import { Words, wordList } from './words.ts';

/** The one named first only answered: 王毅应约同布林肯通电话. */
export const ANSWERED = new Words(wordList('应约 应邀 应请求 应要求 来电 来函 来信'));

/** The one named first turned to the other: 布林肯致电王毅. */
export const TURNED_TO = new Words(wordList('致电 致函 致信 去电 去函 去信 写信 复信 复函 贺信 贺电 唁电 打电话给 拜会 拜见 拜访 约见 求见 登门'));
