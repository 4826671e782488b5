import { compareLayers } from '../../analysis/compare-layers.ts';
import { layersBy } from '../../state/layers.ts';

/** The one memory of what is shown and how it stands, for everything on screen. */
export const layers = layersBy(compareLayers);

export const { shown: shownAnnotations, compared: comparedAnnotations } = layers;
