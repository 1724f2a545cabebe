import { Counter, type Registry } from 'prom-client';
import type { EmergencyAlarm } from '../../application/ports/alarm.js';

/** Tells Prometheus; who and of which file stands in the table `protection_act`. */
export class EmergencyReadersAlarm implements EmergencyAlarm {
  private readonly named: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    this.named = new Counter({
      name: 'octroi_emergency_readers_total',
      help: 'Readers of a protected file that somebody named who does not read it',
      registers,
    });
  }

  readersNamedFromOutside(): void {
    this.named.inc();
  }
}
