// The signaling protocol's rooms on Node's `ws`, written as one would write it there: what the Java server is measured
// against. It does the same work for each message, and none of the limits.
import { randomBytes } from 'node:crypto';
import { WebSocketServer } from 'ws';

const rooms = new Map();
const hex = (bytes) => randomBytes(bytes).toString('hex');
const send = (socket, message) => socket.send(JSON.stringify(message), { binary: true });

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]), path: '/signaling', maxPayload: 65536 });
server.on('listening', () => console.log(`Listening on ws://127.0.0.1:${server.address().port}/signaling`));

server.on('connection', (socket) => {
  socket._socket.setNoDelay(true);
  const client = { id: hex(16), socket, room: null, member: null };
  send(socket, { type: 'Hello', clientId: client.id, resumeToken: hex(16), protocol: 1 });

  socket.on('message', (data, isBinary) => {
    if (!isBinary) return socket.close(1003);
    let message;
    try {
      message = JSON.parse(data.toString('utf8'));
    } catch {
      return socket.close(1007);
    }
    switch (message.type) {
      case 'JoinOrCreate': {
        if (client.room !== null || !/^[0-9a-f]{64}$/i.test(message.roomId)) return socket.close(1002);
        const id = message.roomId.toLowerCase();
        let room = rooms.get(id);
        if (room === undefined) rooms.set(id, (room = { id, clients: new Map() }));
        if (room.clients.size >= 2) return send(socket, { type: 'Error', code: 'room-full', message: 'the room is full' });
        client.room = room;
        client.member = { clientId: client.id, role: message.role ?? 'peer', nonce: message.nonce, replaces: message.replaces };
        const clients = [...room.clients.values()].map((other) => other.member);
        send(socket, { type: 'Joined', clients, iceServers: [] });
        for (const other of room.clients.values()) send(other.socket, { type: 'Room/Join', ...client.member });
        room.clients.set(client.id, client);
        break;
      }
      case 'Signal': {
        if (client.room === null) return socket.close(1002);
        const relayed = { type: 'Room/Signal', from: client.id, signal: message.signal };
        if (message.to !== undefined) {
          const other = client.room.clients.get(message.to);
          if (other === undefined) return send(socket, { type: 'Error', code: 'no-such-client', message: 'has left' });
          send(other.socket, relayed);
        } else {
          for (const other of client.room.clients.values()) if (other !== client) send(other.socket, relayed);
        }
        break;
      }
      case 'Ping':
        send(socket, { type: 'Pong' });
        break;
      default:
        socket.close(1002);
    }
  });

  socket.on('close', () => {
    if (client.room === null) return;
    client.room.clients.delete(client.id);
    if (client.room.clients.size === 0) rooms.delete(client.room.id);
    for (const other of client.room.clients.values()) send(other.socket, { type: 'Room/Leave', clientId: client.id });
  });
});
