import { Injectable } from '@nestjs/common';
import type { TaskSignal } from '../../application/ports/task-signal.js';

/** What the worker is told. */
export interface WorkerSignals extends TaskSignal {
  /** A call ended: there is room for another. */
  callEnded(): void;
}

/** Carries the news of due tasks from the messages to the worker of this process, and of ended calls. */
@Injectable()
export class WakeUp implements WorkerSignals {
  private listener: WorkerSignals | null = null;

  listen(listener: WorkerSignals): void {
    this.listener = listener;
  }

  tasksArrived(): void {
    this.listener?.tasksArrived();
  }

  callEnded(): void {
    this.listener?.callEnded();
  }
}
