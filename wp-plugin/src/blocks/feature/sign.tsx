/** The sign of a feature; nothing where the author wants none. */
export const FeatureSign = ( { icon }: { icon: string } ) => ( icon === 'none' ? null : <span className={ `dmat-feature__sign is-${ icon }` } aria-hidden="true" /> );
