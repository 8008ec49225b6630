/** What the server says about corrections of names, in both languages. */
import type { CorrectionKind, CorrectionProblemCode, Likeness } from '../../../protocol/src/corrections.ts';

export interface CorrectionTexts {
  /** Title of the code action. */
  readonly action: (kind: CorrectionKind, name: string) => string;
  /** What will be. `detail`: `same` whom, `another` the number of articles, `none` whether in one article alone, `office` which, `show` as what. */
  readonly sentence: (kind: CorrectionKind, name: string, detail: CorrectionDetail) => string;
  readonly problem: (code: CorrectionProblemCode, name: string, roster: string) => string;
  readonly likeness: (kind: Likeness, detail: string) => string;
}

export interface CorrectionDetail {
  readonly words: string;
  readonly articles: number;
}

export const correctionEn: CorrectionTexts = {
  action: (kind, name) => {
    switch (kind) {
      case 'same': return `“${name}”: Same Person as…`;
      case 'another': return `“${name}”: Another Person of This Name…`;
      case 'person': return `“${name}” Is a Person`;
      case 'none': return `“${name}”: Not a Person`;
      case 'office': return `“${name}”: Add Office…`;
      case 'show': return `“${name}”: Show Everywhere as…`;
    }
  },
  sentence: (kind, name, { words, articles }) => {
    switch (kind) {
      case 'same': return `“${name}” and ${words} will be one person`;
      case 'another': return articles === 1 ? `In this article “${name}” will be another person` : `In ${articles} articles “${name}” will be another person`;
      case 'person': return `“${name}” will be a person`;
      case 'none': return articles === 0 ? `“${name}” will be nobody’s name` : 'In this article '.concat(`“${name}” will be nobody’s name`);
      case 'office': return `${name} will have the office ${words}`;
      case 'show': return `${name} will be shown as ${words}`;
    }
  },
  problem: (code, name, roster) => {
    switch (code) {
      case 'roster-broken': return `${roster} has errors. Mend them first; they are underlined there.`;
      case 'already': return `${roster} says so already.`;
      case 'two-rosters': return `“${name}” has an entry in another roster. Join the two entries by hand.`;
      case 'outside': return `This article lies outside the folder of ${roster}, which cannot speak of it.`;
      case 'no-folder': return 'Open the folder of the articles first: corrections are kept in its people.yaml.';
      case 'no-name': return 'Put the cursor on a name, or select one.';
      case 'no-person': return 'This person is no longer in the corpus.';
    }
  },
  likeness: (kind, detail) => {
    switch (kind) {
      case 'sound': return 'sounds the same';
      case 'latin': return detail;
      case 'part': return `also ${detail}`;
      case 'office': return `also ${detail}`;
      case 'surname': return `surname ${detail}`;
      case 'article': return 'in this article';
      case 'roster': return 'in the roster';
    }
  },
};

export const correctionZh: CorrectionTexts = {
  action: (kind, name) => {
    switch (kind) {
      case 'same': return `“${name}”：与某人为同一人…`;
      case 'another': return `“${name}”：同名的另一人…`;
      case 'person': return `“${name}”是人名`;
      case 'none': return `“${name}”：不是人名`;
      case 'office': return `“${name}”：添加职务…`;
      case 'show': return `“${name}”：统一显示为…`;
    }
  },
  sentence: (kind, name, { words, articles }) => {
    switch (kind) {
      case 'same': return `“${name}”与${words}将视为同一人`;
      case 'another': return articles === 1 ? `本文中的“${name}”将视为另一人` : `${articles} 篇文章中的“${name}”将视为另一人`;
      case 'person': return `“${name}”将视为人名`;
      case 'none': return articles === 0 ? `“${name}”将不再视为人名` : `“${name}”在本文中将不再视为人名`;
      case 'office': return `将为${name}添加职务：${words}`;
      case 'show': return `${name}将统一显示为${words}`;
    }
  },
  problem: (code, name, roster) => {
    switch (code) {
      case 'roster-broken': return `${roster} 中有错误（已标出），请先改正。`;
      case 'already': return `${roster} 中已如此注明。`;
      case 'two-rosters': return `“${name}”在另一份名册中另有条目，请手动合并。`;
      case 'outside': return `本文不在 ${roster} 所在的文件夹内，名册无法注明。`;
      case 'no-folder': return '请先打开文章所在的文件夹：更正保存在其中的 people.yaml。';
      case 'no-name': return '请将光标放在人名上，或选中人名。';
      case 'no-person': return '语料中已没有此人。';
    }
  },
  likeness: (kind, detail) => {
    switch (kind) {
      case 'sound': return '读音相同';
      case 'latin': return detail;
      case 'part': return `又作${detail}`;
      case 'office': return `同为${detail}`;
      case 'surname': return `同姓${detail}`;
      case 'article': return '见于本文';
      case 'roster': return '名册中有';
    }
  },
};
