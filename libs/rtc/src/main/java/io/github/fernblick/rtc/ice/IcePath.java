package io.github.fernblick.rtc.ice;

import java.io.IOException;
import java.net.InetSocketAddress;

/** One way to the other end: from one socket of ours to one address of its. Equal paths are the same way. */
public sealed interface IcePath {

    /** Sends a datagram; as on a network it may be lost. Any thread. */
    void send(byte[] array, int offset, int length) throws IOException;

    /** The other end's address, as this end sees it. */
    InetSocketAddress remote();

    /** Whether a TURN server stands between the ends. */
    default boolean relayed() {
        return this instanceof Relayed;
    }

    /** Straight, as far as this end knows. */
    record Direct(IceSocket socket, InetSocketAddress remote) implements IcePath {
        @Override
        public void send(byte[] array, int offset, int length) throws IOException {
            socket.send(array, offset, length, remote);
        }

        @Override
        public String toString() {
            return "Direct[…]";
        }
    }

    /** Over our own TURN server. */
    record Relayed(RelaySocket socket, InetSocketAddress server, InetSocketAddress remote) implements IcePath {
        @Override
        public void send(byte[] array, int offset, int length) throws IOException {
            socket.sendRelayed(array, offset, length, server, remote);
        }

        @Override
        public String toString() {
            return "Relayed[…]";
        }
    }
}
