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
        Open<T> awaited = await(result);
        tail = tail.thenCompose(before -> run(awaited, operation));
    }

    /** Begins {@code operation} at once. */
    <T> void run(CompletableFuture<T> result, Supplier<CompletionStage<T>> operation) {
        run(await(result), operation);
    }

    /** Ends what is open, and all that may still be asked for. */
    void close() {
        closed = true;
        Set.copyOf(open).forEach(Open::giveUp);
        open.clear();
    }

    private <T> Open<T> await(CompletableFuture<T> result) {
        Open<T> awaited = new Open<>(result);
        open.add(awaited);
        return awaited;
    }

    private <T> CompletionStage<?> run(Open<T> awaited, Supplier<CompletionStage<T>> operation) {
        if (closed) {
            awaited.giveUp();
            return CompletableFuture.completedFuture(null);
        }
        return attempt(operation).handle((value, failure) -> {
            open.remove(awaited);
            return failure == null
                    ? awaited.result.complete(value)
                    : awaited.result.completeExceptionally(SessionException.of(failure));
        });
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> operation) {
        try {
            return operation.get();
        } catch (RuntimeException | Error e) { // webrtc-java throws Error where it means an exception
            return CompletableFuture.failedStage(e);
        }
    }
}
