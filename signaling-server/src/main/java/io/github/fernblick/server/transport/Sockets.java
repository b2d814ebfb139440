package io.github.fernblick.server.transport;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.glassfish.grizzly.nio.ChannelConfigurator;
import org.glassfish.grizzly.nio.NIOTransport;

/** Sets what a socket needs and no more: Grizzly's own would be five calls to the system for each client. */
final class Sockets implements ChannelConfigurator {

    @Override
    public void preConfigure(NIOTransport transport, SelectableChannel channel) throws IOException {
        channel.configureBlocking(false);
        if (channel instanceof ServerSocketChannel listening) {
            listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        }
    }

    @Override
    public void postConfigure(NIOTransport transport, SelectableChannel channel) throws IOException {
        if (channel instanceof SocketChannel client) {
            // Signals are small, and somebody waits for each.
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
    }
}
