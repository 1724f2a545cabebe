import { connect } from 'node:net';

const PATIENCE_MS = 5_000;

/**
 * True when a nats-server lets nobody in without credentials, as it says itself in the line that it greets with.
 * Rejects when nothing answers in 5 seconds.
 */
export async function requiresAuthentication(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const greeting = await new Promise<string>((resolve, reject) => {
    const socket = connect({
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(port === '' ? '4222' : port),
      timeout: PATIENCE_MS,
    });
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (!text.includes('\r\n')) return;
      socket.destroy();
      resolve(text);
    });
    socket.on('timeout', () => socket.destroy(new Error('the server does not greet')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server hung up without a greeting')));
  });
  const [, info = '{}'] = /^INFO (\{.*\})/.exec(greeting) ?? [];
  return (JSON.parse(info) as { auth_required?: boolean }).auth_required === true;
}
