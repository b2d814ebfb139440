package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.InvalidMessageException;
import io.github.fernblick.signaling.message.MessageCodec;
import io.github.fernblick.signaling.message.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Connections whose other end is the test. */
final class FakeTransport implements Transport {
    private final Timers timers;
    private final MessageCodec codec = new MessageCodec();
    final List<FakeConnection> connections = new ArrayList<>();

    FakeTransport(Timers timers) {
        this.timers = timers;
    }

    @Override
    public Connection connect(ServerAddress server, Optional<String> pin, Listener listener) {
        FakeConnection connection = new FakeConnection(listener);
        connections.add(connection);
        return connection;
    }

    FakeConnection newest() {
        return connections.get(connections.size() - 1);
    }

    final class FakeConnection implements Connection {
        private final Listener listener;
        private final List<ClientMessage> sent = new ArrayList<>();
        private long lastHeard = timers.nanoTime();
        int pings;
        /** The code of an orderly close, 0 for a cut, -1 for none of them. */
        int closed = -1;

        private FakeConnection(Listener listener) {
            this.listener = listener;
        }

        void opens() {
            heard();
            listener.opened();
        }

        void says(ServerMessage message) {
            saysBytes(codec.encode(message));
        }

        void saysBytes(byte[] message) {
            heard();
            listener.message(message);
        }

        /** A pong, say. */
        void heard() {
            lastHeard = timers.nanoTime();
        }

        void ends(ConnectionEnd end) {
            listener.ended(end);
        }

        /** What was sent since this was asked last. */
        List<ClientMessage> sent() {
            List<ClientMessage> taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }

        ClientMessage.JoinOrCreate sentJoin() {
            List<ClientMessage> taken = sent();
            if (taken.size() == 1 && taken.get(0) instanceof ClientMessage.JoinOrCreate join) {
                return join;
            }
            throw new AssertionError("sent " + taken);
        }

        @Override
        public void send(byte[] message) {
            try {
                sent.add(codec.decodeClientMessage(message));
            } catch (InvalidMessageException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public long lastHeard() {
            return lastHeard;
        }

        @Override
        public void close(int code) {
            closed = closed < 0 ? code : closed;
        }

        @Override
        public void cut() {
            closed = closed < 0 ? 0 : closed;
        }
    }
}
