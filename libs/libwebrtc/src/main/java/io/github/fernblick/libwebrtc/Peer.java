package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.RTCIceConnectionState;
import dev.onvoid.webrtc.RTCPeerConnection;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A session's native connection, and what hangs on it. Confined to the {@link NativeThread}. */
final class Peer {
    private static final Set<RTCIceConnectionState> PATH_FOUND =
            EnumSet.of(RTCIceConnectionState.CONNECTED, RTCIceConnectionState.COMPLETED);

    final Descriptions descriptions;
    final RemoteCandidates remoteCandidates;
    final VideoLine video;

    private final RTCPeerConnection connection;
    private final PeerFactory factory;
    private final SessionEvents events;
    private final Liveness liveness;
    private final ConnectDeadline deadline;
    private final StatisticsReader statistics = new StatisticsReader();

    /** @param scope what everything native is put into, and whose closing is this one's end */
    Peer(PeerFactory factory, SessionConfig config, SessionEvents events, NativeScope scope) {
        this.factory = factory;
        this.events = events;
        RTCPeerConnection made =
                factory.peers().createPeerConnection(IceConfiguration.of(config, factory.loopbackStunUrl()), events);
        NativeReference reference = new NativeReference(made);
        connection = scope.own("peer connection", made, () -> {
            made.close();
            reference.release();
        });
        descriptions = new Descriptions(connection, factory.thread());
        remoteCandidates = new RemoteCandidates(connection);
        VideoReceiver receiver = new VideoReceiver(config.consumer(), events::frameDecoded);
        video = new VideoLine(factory.peers(), connection, scope, config, receiver);
        liveness = new Liveness(connection, factory.thread(), events, receiver::frames);
        deadline = new ConnectDeadline(factory.scheduler(), factory.thread(), this::missDeadline);
    }

    /** Both descriptions are set: it has to connect now. */
    void negotiated() {
        deadline.begin();
    }

    void connected() {
        deadline.end();
        liveness.begin(factory.scheduler());
    }

    /** libwebrtc says that it failed. */
    void failed() {
        boolean path = connection.getIceConnectionState() == RTCIceConnectionState.FAILED;
        fail(path ? SessionFailure.NO_NETWORK_PATH : SessionFailure.ENCRYPTION_FAILED);
    }

    /** Before the native objects go. */
    void end() {
        descriptions.end();
        liveness.end();
        deadline.end();
    }

    CompletionStage<SessionStatistics> readStatistics() {
        CompletableFuture<SessionStatistics> result = new CompletableFuture<>();
        connection.getStats(report -> {
            StatisticsReport read = new StatisticsReport(report);
            factory.thread().execute(() -> result.complete(statistics.read(read)));
        });
        return result;
    }

    private void missDeadline() {
        boolean path = PATH_FOUND.contains(connection.getIceConnectionState());
        fail(path ? SessionFailure.ENCRYPTION_FAILED : SessionFailure.NO_NETWORK_PATH);
    }

    private void fail(SessionFailure failure) {
        deadline.end();
        events.fail(failure);
    }
}
