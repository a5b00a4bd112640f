import type { HeroShape } from './types.js';

/** The class that draws a shape; none where there is none. */
export const shapeClass = ( shape: HeroShape ): string | undefined => ( shape === 'none' ? undefined : `has-shape-${ shape }` );
