/** The request behind the boxes in which a reader chooses a person, a speaker, an outlet or a tag. */
import { FILTER_VALUES_REQUEST, type FilterValue, type FilterValuesParams } from '../../../protocol/src/selection.ts';
import { filterValues } from '../features/filter-values.ts';
import { corpusFeature, type Feature } from './feature.ts';

export const FILTER_VALUES: Feature = corpusFeature<FilterValuesParams, readonly FilterValue[]>(FILTER_VALUES_REQUEST, null, [], ({ corpus }, params) => filterValues(corpus, params));
