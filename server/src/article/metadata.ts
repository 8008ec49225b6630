/** What a post's front matter says: outlet, address, tags, and the keys nothing here knows. */
import type { Article, Located } from './article.ts';
import type { Field } from './front-matter.ts';

const KNOWN: ReadonlySet<string> = new Set(['title', 'date', 'author', 'from', 'link', 'url', 'source', 'tags', 'categories']);

export type Metadata = Pick<Article, 'outlet' | 'url' | 'tags' | 'categories' | 'extra'>;

export function readMetadata(fields: readonly Field[]): Metadata {
  const source = located(field(fields, 'source'));
  return {
    outlet: located(field(fields, 'author')) ?? (source && !isUrl(source.text) ? source : null),
    url: address(fields, 'from') ?? address(fields, 'link') ?? address(fields, 'url') ?? (source && isUrl(source.text) ? source : null),
    tags: words(field(fields, 'tags')?.value),
    categories: words(field(fields, 'categories')?.value),
    extra: Object.fromEntries(fields.filter(({ key }) => !KNOWN.has(key)).map(({ key, value }) => [key, value])),
  };
}

/** The last field of that name. */
function field(fields: readonly Field[], key: string): Field | undefined {
  for (let at = fields.length - 1; at >= 0; at--) if (fields[at]!.key === key) return fields[at];
  return undefined;
}

function address(fields: readonly Field[], key: string): Located | null {
  const found = located(field(fields, key));
  return found && isUrl(found.text) ? found : null;
}

export function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text);
}

function located(field: Field | undefined): Located | null {
  const text = field ? firstText(field.value) : '';
  return field && text !== '' ? { text, span: field.span } : null;
}

/** The first text in a value: itself, the first of a list, the `name` or first value of an object. */
function firstText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || depth > 2) return '';
  if (Array.isArray(value)) return firstText(value[0], depth + 1);
  const name: unknown = Object.hasOwn(value, 'name') ? (value as { name: unknown }).name : Object.values(value)[0];
  return firstText(name, depth + 1);
}

/** A list, or a string of words as Jekyll allows. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/[\s,，、]+/).filter((word) => word !== '');
  if (typeof value === 'number') return [String(value)];
  if (!Array.isArray(value)) return [];
  return value.filter((word) => typeof word === 'string' || typeof word === 'number').map((word) => String(word).trim()).filter((word) => word !== '');
}
