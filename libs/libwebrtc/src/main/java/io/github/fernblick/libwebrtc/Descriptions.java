package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * libwebrtc's operations on session descriptions (W3C WebRTC section 4.4.1) as futures, completed on the
 * {@link NativeThread}, on which they are called as well. They fail with a {@link SessionException} that quotes nothing.
 */
final class Descriptions {
    private final RTCPeerConnection connection;
    private final NativeThread thread;
    private boolean ended; // confined to thread

    Descriptions(RTCPeerConnection connection, NativeThread thread) {
        this.connection = connection;
        this.thread = thread;
    }

    CompletableFuture<RTCSessionDescription> createOffer() {
        return create(observer -> connection.createOffer(new RTCOfferOptions(), observer));
    }

    CompletableFuture<RTCSessionDescription> createAnswer() {
        return create(observer -> connection.createAnswer(new RTCAnswerOptions(), observer));
    }

    /** Sets the local description; its SDP. */
    CompletableFuture<String> setLocal(RTCSessionDescription description) {
        return set(SessionFailure.LOCAL_DESCRIPTION_FAILED, o -> connection.setLocalDescription(description, o))
                .thenApply(done -> description.sdp);
    }

    CompletableFuture<Void> setRemote(RTCSdpType type, String sdp) {
        RTCSessionDescription description = new RTCSessionDescription(type, sdp);
        return set(SessionFailure.DESCRIPTION_REFUSED, o -> connection.setRemoteDescription(description, o));
    }

    /** Nothing is completed any more: what would follow might use native objects that are gone by then. */
    void end() {
        ended = true;
    }

    private void settle(Runnable completion) {
        thread.execute(() -> {
            if (!ended) {
                completion.run();
            }
        });
    }

    private CompletableFuture<RTCSessionDescription> create(Consumer<CreateSessionDescriptionObserver> call) {
        CompletableFuture<RTCSessionDescription> result = new CompletableFuture<>();
        attempt(
                result,
                SessionFailure.LOCAL_DESCRIPTION_FAILED,
                () -> call.accept(new CreateSessionDescriptionObserver() {
                    @Override
                    public void onSuccess(RTCSessionDescription description) {
                        settle(() -> result.complete(description));
                    }

                    @Override
                    public void onFailure(String error) {
                        settle(() -> fail(result, SessionFailure.LOCAL_DESCRIPTION_FAILED));
                    }
                }));
        return result;
    }

    private CompletableFuture<Void> set(SessionFailure failure, Consumer<SetSessionDescriptionObserver> call) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        attempt(
                result,
                failure,
                () -> call.accept(new SetSessionDescriptionObserver() {
                    @Override
                    public void onSuccess() {
                        settle(() -> result.complete(null));
                    }

                    @Override
                    public void onFailure(String error) {
                        settle(() -> fail(result, failure));
                    }
                }));
        return result;
    }

    private static void attempt(CompletableFuture<?> result, SessionFailure failure, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException
                | Error e) { // webrtc-java throws Error where it means an exception; its text quotes SDP
            fail(result, failure);
        }
    }

    private static void fail(CompletableFuture<?> result, SessionFailure failure) {
        result.completeExceptionally(new SessionException(failure));
    }
}
