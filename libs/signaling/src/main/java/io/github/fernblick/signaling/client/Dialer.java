package io.github.fernblick.signaling.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOConnectorHandler;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.ssl.SSLFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a server and gets through to it: name, TCP, TLS. Waits, so it is used on a thread of its own. No proxies. */
final class Dialer {
    /** For each step; the room client gives the whole attempt up earlier. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    /** For an address after which there is another one to try. */
    private static final Duration IMPATIENCE = Duration.ofMillis(1_500);

    private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);

    private final ServerAddress server;
    private final ServerTrust trust;
    private final SecureRandom random;
    private final TCPNIOTransport transport;
    private final Names names;
    private final WireWatch watch;

    Dialer(
            ServerAddress server,
            ServerTrust trust,
            SecureRandom random,
            TCPNIOTransport transport,
            Names names,
            WireWatch watch) {
        this.server = server;
        this.trust = trust;
        this.random = random;
        this.transport = transport;
        this.names = names;
        this.watch = watch;
    }

    /**
     * @param filter gets what comes from the server
     * @param abort is told, before each step, how to end it early
     */
    Connection<?> dial(WireFilter filter, Consumer<Runnable> abort) throws IOException {
        Failures failures = new Failures(server);
        Optional<SSLFilter> tls = server.tls()
                ? Optional.of(new SSLFilter(null, TlsEngines.of(server, trust, random)))
                : Optional.empty();
        FilterChainBuilder chain =
                FilterChainBuilder.stateless().add(new TransportFilter()).add(watch);
        tls.ifPresent(chain::add);
        TCPNIOConnectorHandler connector = TCPNIOConnectorHandler.builder(transport)
                .processor(chain.add(filter).build())
                .build();
        Connection<?> connection = connect(connector, failures, abort);
        abort.accept(connection::terminateSilently);
        if (tls.isPresent()) {
            handshake(tls.get(), connection, failures);
        }
        return connection;
    }

    private Connection<?> connect(TCPNIOConnectorHandler connector, Failures failures, Consumer<Runnable> abort)
            throws NoWayException {
        List<InetAddress> addresses = get(names.addresses(server.host()), PATIENCE, failures, abort);
        for (InetAddress address : addresses.subList(0, addresses.size() - 1)) {
            try {
                return get(attempt(connector, address), IMPATIENCE, failures, abort);
            } catch (NoWayException e) {
                LOG.debug("One of several addresses does not answer.");
            }
        }
        return get(attempt(connector, addresses.get(addresses.size() - 1)), PATIENCE, failures, abort);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Grizzly's connections are raw here, and their type does not matter
    private Future<? extends Connection<?>> attempt(TCPNIOConnectorHandler connector, InetAddress address) {
        return (Future) connector.connect(new InetSocketAddress(address, server.port()));
    }

    private void handshake(SSLFilter tls, Connection<?> connection, Failures failures) throws IOException {
        CompletableFuture<SSLEngine> done = new CompletableFuture<>();
        tls.handshake(connection, new EmptyCompletionHandler<SSLEngine>() {
            @Override
            public void completed(SSLEngine engine) {
                done.complete(engine);
            }

            @Override
            public void failed(Throwable thrown) {
                done.completeExceptionally(thrown);
            }
        });
        try {
            done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            connection.terminateSilently();
            throw new NoWayException(tlsFailure(cause(e), failures));
        } catch (TimeoutException | InterruptedException e) {
            connection.terminateSilently();
            throw new NoWayException(failures.saysNothing());
        }
    }

    private SignalingFailure tlsFailure(Throwable thrown, Failures failures) {
        return trust.refusal().orElseGet(() -> {
            if (watch.heardAnything() && !watch.heardTls()) {
                return failures.noTls();
            }
            return thrown instanceof EOFException && !watch.heardAnything() ? failures.hungUp() : failures.tlsFailed();
        });
    }

    private static Throwable cause(Exception e) {
        return e instanceof ExecutionException ? Objects.requireNonNullElse(e.getCause(), e) : e;
    }

    private static <T> T get(Future<? extends T> step, Duration patience, Failures failures, Consumer<Runnable> abort)
            throws NoWayException {
        abort.accept(() -> step.cancel(true));
        try {
            return step.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException | InterruptedException e) {
            step.cancel(true);
            throw new NoWayException(ConnectFailures.of(cause(e), failures));
        }
    }
}
