/** One value of a record, and what its file says that it is. */
export interface NamedValue {
  /** A column, a label, a type: all that the file says of it, in its own spelling. Mostly one; [] for nothing. */
  names: readonly string[];
  value: string;
}

/**
 * What every shape of file comes to: a JSON object, a row, an XML element, a paragraph with labels.
 * Values that stand in it directly, records inside it, and its place in the file.
 */
export interface FileRecord {
  /** What the record around it calls it; '' in a list, and for the outermost. */
  key: string;
  values: readonly NamedValue[];
  children: readonly FileRecord[];
  /** One of a list: its neighbours are other things, and what is said around the list is not said of it. */
  isListed: boolean;
}

/** A record, and the records around it. */
export interface PlacedRecord {
  record: FileRecord;
  around: PlacedRecord | undefined;
}
