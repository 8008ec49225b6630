/** Another article with (nearly) the same text: the same report put out again, shortened, or carried on. */
import type { Reprint } from '../../corpus/model.ts';
import type { Texts } from '../../l10n/texts.ts';
import type { Rule } from './rule.ts';

const MOST_NAMED = 3;

export const reprint: Rule = {
  name: 'reprint',
  find: ({ corpus, uri, parsed, texts }) => {
    const found = corpus.reprints(uri, MOST_NAMED);
    const [best] = found;
    if (best === undefined) return [];
    return [{
      span: parsed.title?.span ?? { start: 0, end: 1 },
      message: texts.diagnostics.reprint({ ...best, name: nameOf(best, texts), more: found.length - 1 }),
      others: found.map((other) => ({ uri: other.uri, span: corpus.titleSpan(other.uri), message: nameOf(other, texts) })),
    }];
  },
};

function nameOf({ title, outlet, day }: Reprint, texts: Texts): string {
  return texts.diagnostics.article(title ?? texts.hover.untitled, outlet, day);
}
