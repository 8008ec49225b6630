/** How those who make an article are called in its by-line: `（中央社記者…）`, `（編輯：…）`. By the ends of their titles. */
import { wordList } from './words.ts';

export const DESK_TITLES = wordList(`记者 通讯员 特派员 编辑 责编 主编 编译 译者 翻译 核稿 校对 摄影 摄影师 撰稿 撰稿人 撰文 采写 整理 监制`);
