/** Files of formats that have no sample file. */
export * from './made-extensions';
export * from './made-freeotp';
export * from './made-json';
export * from './made-keepass';
export * from './made-tables';
export * from './made-zips';
