package io.github.fernblick.signaling.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/**
 * Looks up hosts' addresses. A name server that does not answer holds a thread for long and cannot be interrupted, so
 * everybody who asks for the same host waits for the same answer. Thread-safe.
 */
final class Names {
    /** {@link InetAddress#getAllByName}, which blocks. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final Lookup lookup;
    private final Executor executor;
    private final Map<String, CompletableFuture<List<InetAddress>>> asked = new ConcurrentHashMap<>();

    /** @param executor has a thread for every host */
    Names(Lookup lookup, Executor executor) {
        this.lookup = lookup;
        this.executor = executor;
    }

    /** One address or more; to be cancelled by who does not want to wait any longer. */
    Future<List<InetAddress>> addresses(String host) {
        return asked.computeIfAbsent(host, this::ask).copy();
    }

    private CompletableFuture<List<InetAddress>> ask(String host) {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                List<InetAddress> addresses = List.of(lookup.addresses(host));
                asked.remove(host, answer);
                answer.complete(addresses);
            } catch (UnknownHostException | RuntimeException e) {
                asked.remove(host, answer);
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
