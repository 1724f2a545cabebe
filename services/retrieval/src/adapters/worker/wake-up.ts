import { Injectable } from '@nestjs/common';
import type { TaskSignal } from '../../application/ports/task-signal.js';

/** Carries the news of due tasks from the messages to the worker of this process. */
@Injectable()
export class WakeUp implements TaskSignal {
  private listener: () => void = () => undefined;

  listen(listener: () => void): void {
    this.listener = listener;
  }

  tasksArrived(): void {
    this.listener();
  }
}
