package io.github.fernblick.signaling.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
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

/** Finds a server and gets through to it: name, TCP, TLS. Waits, so it is used on a thread of its own. No proxies. */
final class Dialer {
    /** For each step; the room client gives the whole attempt up earlier. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    /** For an address after which there is another one to try. */
    private static final Duration IMPATIENCE = Duration.ofMillis(1_500);

    private final ServerAddress server;
    private final ServerTrust trust;
    private final SecureRandom random;
    private final TCPNIOTransport transport;
    private final WireWatch watch;

    Dialer(ServerAddress server, ServerTrust trust, SecureRandom random, TCPNIOTransport transport, WireWatch watch) {
        this.server = server;
        this.trust = trust;
        this.random = random;
        this.transport = transport;
        this.watch = watch;
    }

    /** There is no way through, and this is why. */
    static final class NoWayException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient SignalingFailure failure;

        NoWayException(SignalingFailure failure) {
            super(failure.sentence());
            this.failure = failure;
        }

        SignalingFailure failure() {
            return failure;
        }
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
            throws IOException {
        InetAddress[] addresses = addresses(failures);
        for (int i = 0; ; i++) {
            boolean last = i == addresses.length - 1;
            Future<? extends Connection<?>> attempt = attempt(connector, addresses[i]);
            abort.accept(() -> attempt.cancel(true));
            try {
                return get(attempt, last ? PATIENCE : IMPATIENCE);
            } catch (ExecutionException | TimeoutException | CancellationException e) {
                attempt.cancel(true);
                if (last || e instanceof CancellationException) {
                    throw new NoWayException(ConnectFailures.of(cause(e), failures));
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Grizzly's connections are raw here, and their type does not matter
    private Future<? extends Connection<?>> attempt(TCPNIOConnectorHandler connector, InetAddress address) {
        return (Future) connector.connect(new InetSocketAddress(address, server.port()));
    }

    private InetAddress[] addresses(Failures failures) throws NoWayException {
        try {
            return InetAddress.getAllByName(server.host());
        } catch (IOException e) {
            throw new NoWayException(ConnectFailures.of(e, failures));
        }
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
            get(done, PATIENCE);
        } catch (ExecutionException e) {
            connection.terminateSilently();
            throw new NoWayException(tlsFailure(cause(e), failures));
        } catch (TimeoutException e) {
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

    private static <T> T get(Future<T> future, Duration patience) throws ExecutionException, TimeoutException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
