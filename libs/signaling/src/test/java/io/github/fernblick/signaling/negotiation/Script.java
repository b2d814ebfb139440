package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.fake.FakeTime;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.PeerSignal.SdpType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One negotiation on fake time, whose media and whose other ends are played by the test. */
final class Script implements SignalOutlet, NegotiationEvents {
    final FakeTime time = new FakeTime();
    final Negotiation negotiation;
    final List<Session> sessions = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<DropReason> dropped = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    boolean failsToOpen;
    boolean describesWhenTold;
    int silences;

    Script(Role role) {
        this(role, 8);
    }

    Script(Role role, int maxSessions) {
        negotiation = new Negotiation(role, maxSessions, this::open, this, this, time.machine(), new Random(7));
    }

    static Member member(int name, Role role) {
        return new Member(id(name), role, Optional.empty(), Optional.empty());
    }

    static Member member(int name, Role role, int replaces) {
        return new Member(id(name), role, Optional.empty(), Optional.of(id(replaces)));
    }

    static ClientId id(int name) {
        return new ClientId(String.format("%032x", name));
    }

    // ---- what the test plays

    void alone() {
        negotiation.joined(List.of(), List.of());
        settle();
    }

    void with(Member... members) {
        negotiation.joined(List.of(members), List.of());
        settle();
    }

    void comes(Member member) {
        negotiation.memberJoined(member);
        settle();
    }

    void goes(int name) {
        negotiation.memberLeft(id(name));
        settle();
    }

    void offer(int from, long number) {
        offer(from, number, "remote-" + number);
    }

    void offer(int from, long number, String origin) {
        says(from, new PeerSignal.Description(number, SdpType.OFFER, sdp(origin)));
    }

    void answer(int from, long number) {
        says(from, new PeerSignal.Description(number, SdpType.ANSWER, sdp("remote-" + number)));
    }

    void candidate(int from, long number, String candidate) {
        says(from, new PeerSignal.Candidate(number, candidate(candidate)));
    }

    void bye(int from, long number) {
        says(from, new PeerSignal.Bye(number, "a test"));
    }

    void renew(int from) {
        says(from, new PeerSignal.Renew("a test"));
    }

    void retry() {
        negotiation.retry();
        settle();
    }

    private void says(int from, PeerSignal signal) {
        negotiation.signal(id(from), signal);
        settle();
    }

    static String sdp(String origin) {
        return "v=0\r\no=- " + origin + " 1 IN IP4 127.0.0.1\r\ns=-\r\n";
    }

    static IceCandidate candidate(String candidate) {
        return new IceCandidate(candidate, Optional.of("0"), OptionalInt.empty(), Optional.empty());
    }

    /** As the offerer: a viewer came, answered, and is connected. */
    Session connectedWith(Member member) {
        comes(member);
        Session session = newest();
        answer(nameOf(member), session.number());
        session.connects();
        return session;
    }

    /** As the answerer: it was there, offered, and is connected. */
    Session connectedTo(Member member) {
        with(member);
        offer(nameOf(member), 1);
        newest().connects();
        return newest();
    }

    private static int nameOf(Member member) {
        return Integer.parseInt(member.clientId().hex(), 16);
    }

    void pass(double seconds) {
        time.pass(Duration.ofMillis((long) (seconds * 1_000)));
    }

    /** Time passes while something is heard over {@code session} all the time. */
    void passHearing(double seconds, Session session) {
        for (double passed = 0; passed < seconds; passed += 0.5) {
            session.listener.heard();
            pass(0.5);
        }
    }

    private void settle() {
        pass(0);
    }

    // ---- what came of it

    /** What was sent, since it was asked last. */
    List<String> sent() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** What was told, since it was asked last. */
    List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    Session newest() {
        return sessions.get(sessions.size() - 1);
    }

    List<Session> open() {
        return sessions.stream().filter(session -> !session.closed).toList();
    }

    private MediaSession open(MediaSessions.Request request, MediaSession.Listener listener) {
        if (failsToOpen) {
            throw new IllegalStateException("a test");
        }
        Session session = new Session(request, listener);
        sessions.add(session);
        return session;
    }

    @Override
    public void send(ClientId to, PeerSignal signal) {
        if (signal instanceof PeerSignal.Description description) {
            sent.add(description.type().name().toLowerCase(java.util.Locale.ROOT) + " " + description.session());
        } else if (signal instanceof PeerSignal.Candidate candidate) {
            sent.add("candidate " + candidate.session() + " "
                    + candidate.candidate().candidate());
        } else if (signal instanceof PeerSignal.Bye bye) {
            sent.add("bye " + bye.session());
        } else if (signal instanceof PeerSignal.Renew) {
            sent.add("renew");
        }
    }

    @Override
    public void negotiating(ClientId peer, long session) {
        told.add("negotiating " + session);
    }

    @Override
    public void connected(ClientId peer, long session) {
        told.add("connected " + session);
    }

    @Override
    public void firstFrame(ClientId peer, long session) {
        told.add("frame " + session);
    }

    @Override
    public void renewing(ClientId peer, String reason) {
        told.add("renewing");
    }

    @Override
    public void failed(ClientId peer, String reason) {
        told.add("failed");
    }

    @Override
    public void ended(ClientId peer, String reason) {
        told.add("ended");
    }

    @Override
    public void continued(ClientId before, ClientId now) {
        told.add("continued");
    }

    @Override
    public void silent() {
        silences++;
    }

    @Override
    public void dropped(ClientId from, DropReason reason) {
        dropped.add(reason);
    }

    /** A media session that does what the test says. */
    final class Session implements MediaSession {
        final MediaSessions.Request request;
        final Listener listener;
        final List<String> candidates = new ArrayList<>();
        private final CompletableFuture<String> description = new CompletableFuture<>();
        int answers;
        int accepted;
        boolean closed;

        Session(MediaSessions.Request request, Listener listener) {
            this.request = request;
            this.listener = listener;
            if (!describesWhenTold) {
                description.complete(sdp("local-" + number()));
            }
        }

        void describes() {
            description.complete(sdp("local-" + number()));
            settle();
        }

        long number() {
            return request.number();
        }

        void connects() {
            listener.connected();
            settle();
        }

        void showsFrame() {
            listener.firstFrame();
            settle();
        }

        void fails() {
            listener.failed("a test");
            settle();
        }

        void closedByPeer() {
            listener.closedByPeer();
            settle();
        }

        @Override
        public CompletionStage<String> offer() {
            return description;
        }

        @Override
        public CompletionStage<String> answer(String offerSdp) {
            answers++;
            return description;
        }

        @Override
        public CompletionStage<Void> accept(String answerSdp) {
            accepted++;
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void addCandidate(IceCandidate candidate) {
            candidates.add(candidate.candidate());
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
