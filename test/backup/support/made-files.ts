/** Files of formats that have no sample file. */
export * from './made-extensions';
export * from './made-freeotp';
export * from './made-json';
export * from './made-keepass';
export * from './made-manager-tables';
export * from './made-managers';
export * from './made-preferences';
export * from './made-steam';
export * from './made-tables';
export * from './made-variants';
export * from './made-zips';
