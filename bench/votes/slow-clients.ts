import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ballotPath } from '../../src/votes/index.js';

const HEAD = (path: string, host: string, home: number): string =>
  `PUT ${path} HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-For: 172.16.${home >> 8}.${home & 255}\r\nContent-Type: application/json\r\nContent-Length: 45\r\n\r\n{"choices": ["gare"],                         `;

/**
 * So many clients that send one byte a second and never come to an end; one whose connection the
 * collector cuts comes back at once. Half of them are slow in the header, half in the body.
 */
export async function slowClients(url: string, count: number): Promise<{ stop(): number }> {
  const { hostname, port, host } = new URL(url);
  let isOver = false;
  let cut = 0;
  const sockets = new Set<Socket>();
  const open = async (index: number): Promise<void> => {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const text = HEAD(ballotPath('velos', crypto.randomUUID()), host, index);
    let sent = index % 2 ? text.indexOf('{') : 0;
    socket.write(text.slice(0, sent));
    const timer = setInterval(() => socket.write(text[sent++ % text.length]!), 1000);
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      sockets.delete(socket);
      if (isOver) return;
      cut++;
      open(index).catch(() => {});
    });
    socket.resume();
  };
  for (let index = 0; index < count; index += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, count - index) }, (_, more) => open(index + more)),
    );
  return {
    stop() {
      isOver = true;
      for (const socket of sockets) socket.destroy();
      return cut;
    },
  };
}
