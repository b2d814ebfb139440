package io.github.fernblick.libwebrtc;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A session's operations one after the other (W3C WebRTC section 4.4.1.2), and the end of those still open when it closes.
 * Confined to the {@link NativeThread}.
 */
final class OperationsChain {
    private final Set<Open<?>> open = new HashSet<>();
    private CompletionStage<?> tail = CompletableFuture.completedFuture(null);
    private boolean closed;

    /** A result that is still awaited. */
    private static final class Open<T> {
        final CompletableFuture<T> result;

        Open(CompletableFuture<T> result) {
            this.result = result;
        }

        void giveUp() {
            result.completeExceptionally(new SessionException(SessionFailure.CLOSED));
        }
    }

    /** Begins {@code operation} when those before it are through, and settles {@code result} with what becomes of it. */
    <T> void chain(CompletableFuture<T> result, Supplier<CompletionStage<T>> operation) {
        tail = tail.thenCompose(before -> run(result, operation));
    }

    /** Begins {@code operation} at once. */
    <T> CompletionStage<?> run(CompletableFuture<T> result, Supplier<CompletionStage<T>> operation) {
        Open<T> awaited = new Open<>(result);
        if (closed) {
            awaited.giveUp();
            return CompletableFuture.completedFuture(null);
        }
        open.add(awaited);
        return attempt(operation).handle((value, failure) -> {
            open.remove(awaited);
            return failure == null
                    ? result.complete(value)
                    : result.completeExceptionally(SessionException.of(failure));
        });
    }

    /** Ends what is open, and all that may still be asked for. */
    void close() {
        closed = true;
        Set.copyOf(open).forEach(Open::giveUp);
        open.clear();
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> operation) {
        try {
            return operation.get();
        } catch (RuntimeException | Error e) { // webrtc-java throws Error where it means an exception
            return CompletableFuture.failedStage(e);
        }
    }
}
