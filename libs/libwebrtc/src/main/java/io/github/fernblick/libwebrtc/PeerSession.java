package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCSdpType;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One WebRTC connection, seen as session descriptions (SDP, RFC 8866) and candidates (RFC 8838). Made by
 * {@link PeerFactory#createSession}.
 *
 * <p>No method blocks; all may be called on any thread and take effect in the order called. Stages are completed on the
 * factory's thread, so what follows them returns quickly. They fail with a {@link SessionException}; once {@link #close} was
 * called, with {@link SessionFailure#CLOSED}.
 */
public final class PeerSession implements AutoCloseable {
    /** The longest description taken, in bytes. */
    public static final int MAX_DESCRIPTION = 65_536;

    private final PeerFactory factory;
    private final NativeThread thread;
    private final SessionConfig config;
    private final SessionEvents events;
    private final NativeScope scope;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final OperationsChain operations = new OperationsChain();
    private @Nullable Peer peer; // confined to thread; there from start() until it is released

    PeerSession(PeerFactory factory, SessionConfig config, SessionListener listener) {
        this.factory = factory;
        this.thread = factory.thread();
        this.config = config;
        this.events = new SessionEvents(thread, listener, this::stateChanged);
        this.scope = new NativeScope(factory.count());
    }

    /** Makes and sets the local offer; its SDP, without candidates. A further one renegotiates the session. */
    public CompletionStage<String> offer() {
        return chain(peer -> {
            peer.video.offer();
            return peer.descriptions
                    .createOffer()
                    .thenCompose(peer.descriptions::setLocal)
                    .thenApply(this::described);
        });
    }

    /** Sets the remote offer, makes and sets the answer; its SDP, without candidates. */
    public CompletionStage<String> answer(String offerSdp) {
        return chain(peer -> setRemote(peer, RTCSdpType.OFFER, offerSdp)
                .thenRun(peer.video::answer)
                .thenCompose(done -> peer.descriptions.createAnswer())
                .thenCompose(peer.descriptions::setLocal)
                .thenApply(sdp -> {
                    peer.negotiated();
                    return described(sdp);
                }));
    }

    /** Sets the remote answer to the last {@link #offer()}. */
    public CompletionStage<Void> accept(String answerSdp) {
        return chain(peer -> setRemote(peer, RTCSdpType.ANSWER, answerSdp)
                .thenRun(peer.video::answered)
                .thenRun(peer::negotiated));
    }

    /** A remote candidate; kept until there is a remote description. Too many, too long or malformed ones are dropped. */
    public void addCandidate(IceCandidate candidate) {
        thread.execute(() -> {
            if (peer != null) {
                peer.remoteCandidates.add(candidate);
            }
        });
    }

    /** Limits the sent video to so many bits per second, at once. */
    public void setMaxBitRate(int bitsPerSecond) {
        SessionConfig.requireBitRate(bitsPerSecond);
        thread.execute(() -> {
            if (peer != null) {
                peer.video.setMaxBitRate(bitsPerSecond);
            }
        });
    }

    /** How the session is doing. Bit rates and the like are those since the last call; the first has none. */
    public CompletionStage<SessionStatistics> statistics() {
        return begin((peer, result) -> operations.run(result, peer::readStatistics));
    }

    /** Ends the session; its native objects go soon after. The other end sees {@code close_notify}. Idempotent. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            events.end();
            if (!thread.execute(this::release)) {
                released.complete(null); // by the factory, which is closed
            }
        }
    }

    /** Done when everything that the session held is released. */
    public CompletionStage<Void> released() {
        return released.minimalCompletionStage();
    }

    void start() {
        thread.execute(() -> {
            if (closed.get()) {
                return;
            }
            try {
                peer = new Peer(factory, config, events, scope);
            } catch (RuntimeException | Error e) { // webrtc-java throws Error where it means an exception
                events.fail(SessionFailure.NOT_STARTED);
            }
        });
    }

    /** On the native thread; again is harmless. */
    void release() {
        operations.close();
        if (peer != null) {
            peer.end();
            peer = null;
        }
        scope.close();
        factory.ended(this);
        released.complete(null);
    }

    private String described(String sdp) {
        thread.execute(events::described); // after those who wait for this description have it
        return sdp;
    }

    private CompletableFuture<Void> setRemote(Peer peer, RTCSdpType type, String sdp) {
        if (sdp.length() > MAX_DESCRIPTION || sdp.getBytes(StandardCharsets.UTF_8).length > MAX_DESCRIPTION) {
            return CompletableFuture.failedFuture(new SessionException(SessionFailure.DESCRIPTION_TOO_LARGE));
        }
        String description = config.source().isPresent() ? StartBitRate.in(sdp, config.startBitRate()) : sdp;
        return peer.descriptions.setRemote(type, description).thenRun(peer.remoteCandidates::described);
    }

    private void stateChanged() {
        if (peer == null) {
            return;
        }
        if (events.connected()) {
            peer.connected();
        } else if (events.state() == RTCPeerConnectionState.FAILED) {
            peer.failed();
        }
    }

    private <T> CompletionStage<T> chain(Operation<T> operation) {
        return begin((peer, result) -> operations.chain(result, () -> operation.on(peer)));
    }

    private <T> CompletionStage<T> begin(BiConsumer<Peer, CompletableFuture<T>> operation) {
        CompletableFuture<T> result = new CompletableFuture<>();
        boolean taken = thread.execute(() -> {
            if (peer == null) {
                SessionFailure why = closed.get() ? SessionFailure.CLOSED : SessionFailure.NOT_STARTED;
                result.completeExceptionally(new SessionException(why));
            } else {
                operation.accept(peer, result);
            }
        });
        if (!taken) {
            result.completeExceptionally(new SessionException(SessionFailure.CLOSED));
        }
        return result.minimalCompletionStage();
    }

    @FunctionalInterface
    private interface Operation<T> {
        CompletionStage<T> on(Peer peer);
    }
}
