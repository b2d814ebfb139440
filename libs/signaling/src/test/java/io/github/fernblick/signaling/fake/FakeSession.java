package io.github.fernblick.signaling.fake;

import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.IceCandidate;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A session of {@link FakeMedia}. It throws where its caller breaks the contract of {@link MediaSession}. */
public final class FakeSession implements MediaSession {
    private static final Pattern ORIGIN = Pattern.compile("o=- (\\S+) ");

    private final FakeMedia media;
    private final FakeMedia.End end;
    private final MediaSessions.Request request;
    private final Listener listener;
    private final String origin;
    private final List<IceCandidate> remoteCandidates = new ArrayList<>();
    private @Nullable FakeSession remote;
    private boolean remoteDescribed;
    private int descriptions;
    private boolean connected;
    private boolean framed;
    private boolean closed;

    FakeSession(FakeMedia media, FakeMedia.End end, MediaSessions.Request request, Listener listener, String origin) {
        this.media = media;
        this.end = end;
        this.request = request;
        this.listener = listener;
        this.origin = origin;
    }

    @Override
    public CompletionStage<String> offer() {
        requireOpen();
        return described();
    }

    @Override
    public CompletionStage<String> answer(String offerSdp) {
        requireOpen();
        setRemote(offerSdp);
        return described();
    }

    @Override
    public CompletionStage<Void> accept(String answerSdp) {
        requireOpen();
        setRemote(answerSdp);
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<String> described() {
        CompletableFuture<String> sdp = new CompletableFuture<>();
        if (!end.describes()) {
            sdp.completeExceptionally(new IllegalStateException("no description today"));
            return sdp;
        }
        // Sometimes the candidates are faster than the description.
        media.time.after(media.between(0, 20), this::gather);
        media.time.after(media.between(0, 20), () -> sdp.complete(sdp()));
        return sdp;
    }

    private String sdp() {
        return "v=0\r\no=- " + origin + " " + ++descriptions + " IN IP4 127.0.0.1\r\ns=-\r\n";
    }

    private void gather() {
        for (int i = 0; i < 3 && !closed; i++) {
            listener.candidate(new IceCandidate(
                    i == 2 ? "" : "candidate:" + i + " of " + origin,
                    Optional.of("0"),
                    OptionalInt.of(0),
                    Optional.empty()));
        }
    }

    private void setRemote(String sdp) {
        Matcher line = ORIGIN.matcher(sdp);
        FakeSession named = line.find() ? media.find(line.group(1)).orElse(null) : null;
        if (remote != null && remote != named) {
            listener.failed("The remote description is another session's.");
        }
        remote = named;
        remoteDescribed = true;
    }

    @Override
    public void addCandidate(IceCandidate candidate) {
        requireOpen();
        if (!remoteDescribed) {
            throw new AssertionError("a candidate came before the remote description");
        }
        remoteCandidates.add(candidate);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        FakeSession other = remote;
        if (other != null && connected && media.passes(this, other)) {
            media.time.after(media.between(5, 50), () -> {
                if (other.remote == this && other.connected) {
                    other.listener.closedByPeer();
                }
            });
        }
        media.closed(this);
    }

    private void requireOpen() {
        if (closed) {
            throw new AssertionError("a closed session was used");
        }
    }

    /** From now on, until it is closed: connects, hears, shows. */
    void live() {
        if (!media.isOpen(this)) {
            return;
        }
        FakeSession other = remote;
        if (other != null && other.remote == this && media.passes(this, other)) {
            if (!connected && hasCandidates() && other.hasCandidates()) {
                connected = true;
                listener.connected();
            } else if (connected) {
                listener.heard();
                showFrame(other);
            }
        }
        media.time.after(connected ? FakeMedia.TICK : media.between(20, 100), this::live);
    }

    private void showFrame(FakeSession other) {
        boolean comes = end.receivesFrom(other.end) && other.end.sends();
        if (comes && !framed) {
            framed = true;
            listener.firstFrame();
        }
    }

    private boolean hasCandidates() {
        return !remoteCandidates.isEmpty();
    }

    /** As ICE or DTLS would, when they cannot go on. */
    public void fail() {
        listener.failed("ICE failed.");
    }

    /** Says again what an end says once. */
    public Listener listener() {
        return listener;
    }

    public boolean isConnected() {
        return connected && !closed;
    }

    /** The session at the other end, once their descriptions are exchanged. */
    public Optional<FakeSession> remote() {
        return Optional.ofNullable(remote);
    }

    public List<IceCandidate> remoteCandidates() {
        return remoteCandidates;
    }

    public long number() {
        return request.number();
    }

    public Role peerRole() {
        return request.peer().role();
    }

    public MediaSessions.Request request() {
        return request;
    }

    public boolean isClosed() {
        return closed;
    }

    FakeMedia.End end() {
        return end;
    }

    String origin() {
        return origin;
    }

    @Override
    public String toString() {
        return end + "#" + number() + (connected ? " connected" : "") + (closed ? " closed" : "");
    }
}
