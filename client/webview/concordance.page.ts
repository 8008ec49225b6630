/** The page of a concordance: asks, shows the lines with their sums, and remembers how the reader has arranged it. */
import type { ConcordanceStrings, FromConcordance, SavedQuery, ToConcordance } from '../../protocol/src/concordance-page.ts';
import { EVERYTHING } from '../../protocol/src/selection.ts';
import { ConcordanceParts } from './concordance-parts.ts';
import { freshView, type ConcordanceView } from './concordance-view.ts';
import { connect } from './page.ts';
import { Asking } from './parts/asking.ts';

const page = connect<FromConcordance, ToConcordance, ConcordanceView>();
const asking = new Asking((message) => page.post(message));
let parts: ConcordanceParts | null = null;

page.onMessage((message) => {
  switch (message.type) {
    case 'answer':
      return asking.answered(message);
    case 'saved':
      return parts?.showSaved(message.saved);
    case 'changed':
      return parts?.refresh();
    case 'show':
      return start(message.strings, message, message.saved);
  }
});

function start(strings: ConcordanceStrings, { question, sort, grouping }: Extract<ToConcordance, { readonly type: 'show' }>, saved: readonly SavedQuery[]): void {
  // What the page has kept is how the reader left it; an earlier version may have kept less.
  const fresh = { ...freshView(question), ...(sort === null || sort.length === 0 ? {} : { sort }), ...(grouping === null ? {} : { grouping }) };
  const kept = page.view?.question === undefined ? fresh : { ...fresh, ...page.view, question: { ...fresh.question, ...page.view.question, selection: { ...EVERYTHING, ...page.view.question.selection } } };
  parts = new ConcordanceParts({ strings, ask: asking.ask, post: (message) => page.post(message), keep: (view) => page.keep(view), view: kept, saved });
  document.body.className = `${document.body.className.replace(/\bwhole\b/, '').trim()} whole`;
  document.body.replaceChildren(parts.node);
  parts.begin();
}
