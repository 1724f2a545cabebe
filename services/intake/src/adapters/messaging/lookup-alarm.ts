import { Counter, type Registry } from 'prom-client';
import type { Alarm } from '../../application/ports/alarm.js';

/** Tells Prometheus; who and how many stands in the table `lookup_alert`. */
export class LookupAlarm implements Alarm {
  private readonly unusual: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    this.unusual = new Counter({
      name: 'octroi_unusual_lookups_total',
      help: 'People with unusual look-ups',
      registers,
    });
  }

  unusualLookups(): void {
    this.unusual.inc();
  }
}
