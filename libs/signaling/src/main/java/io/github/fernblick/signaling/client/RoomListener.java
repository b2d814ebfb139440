package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import java.time.Duration;
import java.util.List;

/**
 * What a {@link RoomClient} tells. All calls come one after another on the executor that the client was made with.
 *
 * <p>The order is: {@link #connecting}, then {@link #joined} (perhaps after {@link #refused}, several times), then members
 * and signals, then {@link #disconnected}, and again; or {@link #failed}, which is the end until somebody calls
 * {@link RoomClient#reconnectNow()}.
 */
public interface RoomListener {

    /** Attempt number {@code attempt}, from 1, since the last {@link #joined}. */
    void connecting(int attempt);

    /** The server speaks, the room is not entered yet. */
    void connected();

    /**
     * In the room.
     *
     * @param self this connection's ID
     * @param nonce what this connection seals with
     * @param members who was there already
     */
    void joined(ClientId self, Nonce nonce, List<Member> members, List<IceServer> iceServers);

    /** {@link ErrorCode#ROOM_FULL} or {@link ErrorCode#NO_SUCH_ROOM}: asked again on the same connection in {@code again}. */
    void refused(ErrorCode why, Duration again);

    void memberJoined(Member member);

    void memberLeft(ClientId clientId);

    /** A signal from another member, as it came. */
    void signal(ClientId from, RawJson signal);

    /** New ICE servers; they replace the old ones. */
    void iceServers(List<IceServer> iceServers);

    /** The addressee of a signal had just left. */
    void noSuchClient();

    /** The connection is gone; the next attempt follows in {@code again}. */
    void disconnected(SignalingFailure why, Duration again);

    /** The connection is gone, and trying again by itself would not help. */
    void failed(SignalingFailure why);
}
