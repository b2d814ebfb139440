package io.github.fernblick.rtc.session;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.github.fernblick.rtc.ice.IceCandidate;
import io.github.fernblick.rtc.rtcp.RtcpPacket;
import io.github.fernblick.rtc.rtp.RtpPacket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One end of a connection in a test: its session, what that told, and what came over it. */
final class End implements RtcListener, MediaHandler {
    static final int PATIENCE = 30;

    final List<IceCandidate> candidates = new CopyOnWriteArrayList<>();
    final CompletableFuture<Boolean> connected = new CompletableFuture<>();
    final CompletableFuture<Void> gathered = new CompletableFuture<>();
    final CompletableFuture<Void> firstFrame = new CompletableFuture<>();
    final CompletableFuture<Void> closedByPeer = new CompletableFuture<>();
    final CompletableFuture<String> failed = new CompletableFuture<>();
    final CompletableFuture<List<NegotiatedMedia>> media = new CompletableFuture<>();
    final CompletableFuture<MediaSender> sender = new CompletableFuture<>();
    final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    final BlockingQueue<RtpPacket> packets = new LinkedBlockingQueue<>();
    final BlockingQueue<RtcpPacket> reports = new LinkedBlockingQueue<>();
    final RtcSession session;
    private volatile Consumer<IceCandidate> trickle = candidate -> {};

    End(RtcEndpoint endpoint, io.github.fernblick.rtc.ice.IceSettings ice, List<MediaPlan> media) {
        session = endpoint.open(new RtcSessionConfig(ice, media, this), this);
    }

    /** Negotiates, as two programs would over a signaling server. */
    void callTo(End other) throws Exception {
        callTo(other, sdp -> sdp);
    }

    /** The same with somebody in the middle who changes the answer. */
    void callTo(End other, UnaryOperator<String> middle) throws Exception {
        trickle = other.session::addCandidate;
        other.trickle = session::addCandidate;
        String offer = get(session.offer());
        String answer = get(other.session.answer(offer));
        get(session.accept(middle.apply(answer)));
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE, SECONDS);
    }

    @Override
    public void candidate(IceCandidate candidate) {
        candidates.add(candidate);
        if (candidate.endsCandidates()) {
            gathered.complete(null);
        }
        trickle.accept(candidate);
    }

    @Override
    public void connected(boolean relayed) {
        connected.complete(relayed);
    }

    @Override
    public void heard() {
        heard.add(System.nanoTime());
    }

    @Override
    public void firstFrame() {
        firstFrame.complete(null);
    }

    @Override
    public void closedByPeer() {
        closedByPeer.complete(null);
    }

    @Override
    public void failed(String reason) {
        failed.complete(reason);
    }

    @Override
    public void started(MediaSender with, List<NegotiatedMedia> agreed) {
        media.complete(agreed);
        sender.complete(with);
    }

    @Override
    public void received(NegotiatedMedia of, RtpPacket packet) {
        packets.add(packet);
    }

    @Override
    public void control(RtcpPacket packet) {
        reports.add(packet);
    }
}
