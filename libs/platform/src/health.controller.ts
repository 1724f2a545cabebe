import { Controller, Get, Header, HttpCode, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { MessagingRuntime } from './messaging-runtime.js';

/** Health and metrics of a service, on its own port. */
@Controller()
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(MessagingRuntime) private readonly messaging: MessagingRuntime,
    @Inject(Registry) private readonly metrics: Registry,
  ) {}

  /** The process answers. */
  @Get('health/live')
  @HttpCode(200)
  live(): object {
    return { status: 'live' };
  }

  /** 200 `ready`, 200 `degraded` without NATS (what is committed waits in the outbox), 503 `unavailable` without the database. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const database = await this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const nats = this.messaging.connected;
    if (!database) reply.status(503);
    const status = database ? (nats ? 'ready' : 'degraded') : 'unavailable';
    return { status, checks: { database: database ? 'up' : 'down', nats: nats ? 'up' : 'down' } };
  }

  /** Prometheus text format. */
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async prometheus(): Promise<string> {
    return this.metrics.metrics();
  }
}
