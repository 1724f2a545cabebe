/** Who is told of what should not be usual. */
export interface Alarm {
  /** Somebody has looked up unusually many people within the hour; it is kept in a row. */
  unusualLookups(): void;
}

/** Who is told that a protected file was opened from outside. */
export interface EmergencyAlarm {
  /** Somebody who does not read a protected file has named its readers; it is kept in a row. */
  readersNamedFromOutside(): void;
}
