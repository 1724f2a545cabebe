import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RuleViolation } from '@octroi/kernel';
import { ENVIRONMENT } from '@octroi/platform';
import { Controller, Get, Inject, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayEnvironment } from '../../gateway.config.js';
import { Open } from './access.js';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['svg', 'image/svg+xml'],
]);
/** A name as the build gives them: its content's digest is part of it. */
const ASSET = /^[\w-]+\.(js|css|svg)$/;
/** Compressed once, by the build. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Where the build left room for the nonce of each answer. */
const NONCE = /__OCTROI_NONCE__/g;

/** Nothing from elsewhere, nothing written in the page itself but what carries the nonce of this answer. */
function policy(nonce: string): string {
  return [
    ...["default-src 'none'", `script-src 'nonce-${nonce}' 'strict-dynamic'`, `style-src 'self' 'nonce-${nonce}'`],
    ...["img-src 'self' data:", "connect-src 'self'", "font-src 'self'", "base-uri 'none'", "form-action 'self'"],
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The one page of the console, whatever its address: the page itself knows what to show. */
@ApiExcludeController()
@Controller()
export class ConsoleController {
  private readonly page: string;
  private readonly assets: string;

  constructor(@Inject(ENVIRONMENT) { OCTROI_CONSOLE_DIR: folder }: GatewayEnvironment) {
    this.page = join(folder, 'index.html');
    this.assets = join(folder, 'assets');
  }

  @Get(['/', 'exploitation', 'reconnexion', 'ccas/*'])
  @Open()
  show(@Res({ passthrough: true }) reply: FastifyReply): string {
    if (!existsSync(this.page)) throw new RuleViolation('not-found');
    const nonce = randomBytes(18).toString('base64');
    void reply.headers({ 'content-security-policy': policy(nonce), 'content-type': 'text/html; charset=utf-8' });
    return readFileSync(this.page, 'utf8').replace(NONCE, nonce);
  }

  @Get('assets/:name')
  @Open()
  asset(
    @Param('name') name: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): StreamableFile {
    const type = TYPES.get(ASSET.exec(name)?.[1] ?? '');
    const file = join(this.assets, name);
    if (type === undefined || !existsSync(file)) throw new RuleViolation('not-found');
    const accepted = [headers['accept-encoding'] ?? ''].flat().join();
    const [encoding, suffix] = ENCODINGS.find(([word, end]) => accepted.includes(word) && existsSync(file + end)) ?? [];
    void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
    if (encoding !== undefined) void reply.header('content-encoding', encoding);
    return new StreamableFile(createReadStream(file + (suffix ?? '')), { type });
  }
}
