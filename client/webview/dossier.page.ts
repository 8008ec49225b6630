/** The page of one person's dossier: puts its sections together and remembers what the reader has opened. */
import type { DossierStrings, FromDossier, ToDossier } from '../../protocol/src/dossier-page.ts';
import type { DossierPageResult, DossierResult } from '../../protocol/src/officials.ts';
import { DossierLists, type Asked } from './dossier-lists.ts';
import { companions, header, offices, spellings } from './dossier-parts.ts';
import { mentions } from './dossier-months.ts';
import { element, fill } from './dom.ts';
import { connect } from './page.ts';

/** What of the page the reader has opened. */
interface View {
  readonly scroll: number;
  readonly month: string | null;
  readonly table: boolean;
  readonly met: { readonly person: string; readonly name: string } | null;
  /** Lines shown of each list. */
  readonly shown: Readonly<Record<string, number>>;
}

const NEW: View = { scroll: 0, month: null, table: false, met: null, shown: {} };

const page = connect<FromDossier, ToDossier, View>();
const waiting = new Map<number, (result: DossierPageResult) => void>();
let view: View = { ...NEW, ...page.view };
let requests = 0;

const ask: Asked = (params) => {
  const request = ++requests;
  const answer = new Promise<DossierPageResult>((resolve) => waiting.set(request, resolve));
  page.post({ type: 'page', request, params });
  return answer;
};

function keep(changes: Partial<View>): void {
  view = { ...view, ...changes };
  page.keep(view);
}

page.onMessage((message) => {
  if (message.type === 'page') {
    waiting.get(message.request)?.(message.result);
    waiting.delete(message.request);
  } else {
    void show(message.strings, message.data);
  }
});

async function show(strings: DossierStrings, data: DossierResult | null): Promise<void> {
  if (data === null) return fill(document.body, element('p', { class: 'empty', role: 'status' }, strings.notFound));
  const focused = document.activeElement?.id ?? '';
  const lists = new DossierLists(page, strings, data, ask, view.shown, (shown) => keep({ shown }));
  const { scroll } = view;
  fill(
    document.body,
    element(
      'main',
      { class: 'dossier' },
      header(page, strings, data),
      offices(page, strings, data),
      mentions(strings, data, lists, view, keep),
      lists.met(view.met, (met) => keep({ met })),
      lists.said(),
      spellings(strings, data),
      companions(page, strings, data),
    ),
  );
  await lists.filled();
  window.scrollTo(0, scroll);
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

let timer: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(timer);
  timer = setTimeout(() => keep({ scroll: window.scrollY }), 200);
});
