import type { Clock, IdGenerator } from '@octroi/kernel';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  private instant: Date;

  /** Starts at an ISO 8601 instant. */
  constructor(start = '2026-11-23T09:00:00.000Z') {
    this.instant = new Date(start);
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves it on by so many milliseconds. */
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }

  /** Sets it to an ISO 8601 instant. */
  set(instant: string): void {
    this.instant = new Date(instant);
  }
}

/** Identifiers that can be foretold: valid UUIDs (version 7 in form), in order. */
export class SequentialIds implements IdGenerator {
  private count = 0;

  /** The family (0 to 65535) tells the identifiers of two generators apart. */
  constructor(private readonly family = 0) {}

  next(): string {
    this.count += 1;
    return this.at(this.count);
  }

  /** The identifier that the n-th call gives, counting from 1. */
  at(position: number): string {
    const family = this.family.toString(16).padStart(4, '0');
    return `01936f2e-0000-7000-8000-${family}${position.toString(16).padStart(8, '0')}`;
  }
}
