/** Commands that open charts: from the palette with the words selected or the person at the cursor, from other pages with what they show. */
import * as vscode from 'vscode';
import type { ChartKind } from '../../../protocol/src/charts-page.ts';
import type { CorpusClient } from '../corpus-client.ts';
import type { OfficialsClient } from '../officials-client.ts';
import type { Charts } from '../pages/charts.ts';
import { askedCharts, chosenSeries, NEW_CHARTS } from '../pages/charts-state.ts';
import { personAtCursor } from '../person-at-cursor.ts';
import type { CommandDefinition } from './register.ts';
import { selectedWords } from './statements.ts';

/** Characters a query may have. */
const LONGEST = 1000;

export function chartCommands(charts: Charts, corpus: CorpusClient, officials: OfficialsClient): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not open the chart.');

  /** A chart of what the reader has in the editor; without that, of what the open page of charts has. */
  const open = async (chart: ChartKind): Promise<void> => {
    const words = chart === 'timeline' || chart === 'dispersion' ? selectedWords().slice(0, LONGEST) : '';
    if (words !== '') return charts.show({ ...NEW_CHARTS, chart, series: [chosenSeries({ kind: 'query', query: { text: words, regex: false, near: [], within: 40 } }, 0)] });
    const found = chart === 'outlets' ? null : await personAtCursor(corpus, officials);
    if (found === null) {
      if (!charts.turnTo(chart)) charts.show({ ...NEW_CHARTS, chart });
      return;
    }
    const person = { id: found.person, name: found.name };
    charts.show({
      ...NEW_CHARTS,
      chart,
      series: chart === 'timeline' || chart === 'dispersion' ? [chosenSeries({ kind: 'person', id: person.id }, 0, { [person.id]: person.name })] : [],
      centre: chart === 'network' ? person : null,
      person: chart === 'calendar' ? person : null,
    });
  };

  return [
    {
      id: 'corpusReader.openCharts',
      failure,
      run: async (asked) => {
        const state = askedCharts(asked);
        if (state === null) await open('timeline');
        else charts.show(state);
      },
    },
    { id: 'corpusReader.openTimeline', failure, run: () => open('timeline') },
    { id: 'corpusReader.openDispersion', failure, run: () => open('dispersion') },
    { id: 'corpusReader.openNetwork', failure, run: () => open('network') },
    { id: 'corpusReader.openCalendar', failure, run: () => open('calendar') },
    { id: 'corpusReader.openOutlets', failure, run: () => open('outlets') },
  ];
}
