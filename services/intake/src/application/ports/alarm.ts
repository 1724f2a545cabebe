/** Who is told of what should not be usual. */
export interface Alarm {
  /** Somebody has looked up unusually many people within the hour; it is kept in a row. */
  unusualLookups(): void;
}
