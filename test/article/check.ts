/** Shows a parsed article as text for comparison: one line per paragraph, the kind's first letter in front. */
import assert from 'node:assert/strict';
import type { Article, ParsedArticle } from '../../server/src/article/article.ts';
import { parseArticle } from '../../server/src/article/parse-article.ts';

export function parse(text: string, fileName = 'article.md', timeZone = 'Asia/Shanghai'): ParsedArticle {
  return parseArticle(text, { fileName, timeZone });
}

export function parsed(text: string, fileName?: string): Article {
  const { article } = parse(text, fileName);
  assert.ok(article, 'this is no article');
  return article;
}

export function lines(article: Article): string[] {
  const letter = { headline: 'T', paragraph: 'P', heading: 'H', caption: 'C' };
  return article.paragraphs.map(({ start, end, kind }) => `${letter[kind]} ${article.visible.text.slice(start, end)}`);
}

/** The file's text for each paragraph. */
export function sources(article: Article, text: string): string[] {
  return article.paragraphs.map((paragraph) => {
    const { start, end } = article.visible.fileSpan(paragraph);
    return text.slice(start, end);
  });
}

export function codes({ problems }: ParsedArticle): string[] {
  return problems.map(({ code }) => code);
}
