package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.RoomClient;
import io.github.fernblick.signaling.client.RoomListener;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.json.IllFormedException;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.negotiation.DropReason;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import io.github.fernblick.signaling.negotiation.Negotiation;
import io.github.fernblick.signaling.negotiation.PeerSignal;
import io.github.fernblick.signaling.negotiation.PeerSignalCodec;
import io.github.fernblick.signaling.negotiation.SerialScheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The room: what comes from the server is opened and handed to the negotiation, and the other way round. */
final class NegotiatedRoom implements Room {
    /** A server's own maximum, unless it is configured. */
    private static final int USUAL_CAPACITY = 32;

    /** More than any server holds in a room: one that tells of more wants to fill memory. */
    private static final int MAX_MEMBERS = 1_000;

    private final SerialScheduler scheduler;
    private final Envelope envelope;
    private final GuardedEvents events;
    private final RoomClient client;
    private final Negotiation negotiation;
    private final PeerSignalCodec codec = new PeerSignalCodec();
    private final DroppedSignals dropped = new DroppedSignals();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    // Owner of all below: the serial executor.

    /** Who is in the room, as far as this end has dealings with them; as the program was told. */
    private final Map<ClientId, Member> members = new HashMap<>();

    NegotiatedRoom(
            RoomSettings settings,
            SeatMemory memory,
            MediaSessions sessions,
            RoomEvents events,
            RoomConnector connector,
            Envelope envelope,
            SerialScheduler scheduler,
            RandomGenerator random) {
        this.scheduler = scheduler;
        this.envelope = envelope;
        this.events = new GuardedEvents(events);
        this.client = connector.connect(settings, memory, new Listener(), this::unlessClosed);
        this.negotiation = new Negotiation(
                settings.role(),
                settings.capacity().orElse(USUAL_CAPACITY),
                sessions,
                this::send,
                this.events.media(client::probe, dropped),
                scheduler,
                random);
    }

    @Override
    public void enter() {
        client.start();
    }

    @Override
    public void control(ClientId to, ControlMessage message) {
        unlessClosed(() -> {
            if (members.containsKey(to)) {
                watchSource(to, message);
                send(to, new PeerSignal.Control(message));
            }
        });
    }

    @Override
    public void retry() {
        client.reconnectNow();
        client.probe();
        unlessClosed(negotiation::retry);
    }

    @Override
    public void renew(ClientId peer, String reason) {
        unlessClosed(() -> negotiation.renew(peer, reason));
    }

    @Override
    public void close() {
        events.end();
        unlessClosed(() -> {
            negotiation.close();
            // One after another: the client hands on what was said, then leaves, on this same executor.
            unlessClosed(() -> {
                client.close();
                unlessClosed(() -> {
                    dropped.logTotal();
                    closed.complete(null);
                });
            });
        });
    }

    /** Done when everything is said and released. */
    CompletionStage<Void> closed() {
        return closed;
    }

    private void unlessClosed(Runnable task) {
        scheduler.execute(() -> {
            if (!closed.isDone()) {
                task.run();
            }
        });
    }

    private void send(ClientId to, PeerSignal signal) {
        Member member = members.get(to);
        if (member != null) {
            client.signal(envelope.seal(member, codec.encode(signal)), Optional.of(to));
        }
    }

    private void opened(ClientId from, RawJson plain) {
        try {
            PeerSignal signal = codec.decode(plain);
            if (signal instanceof PeerSignal.Control control) {
                watchSource(from, control.message());
                events.control(from, control.message());
            } else {
                negotiation.signal(from, signal);
            }
        } catch (IllFormedException e) {
            dropped.count(from, DropReason.ILL_FORMED);
        }
    }

    /** While a camera's source shows nothing, little comes over its sessions; either end knows it from what the camera says. */
    private void watchSource(ClientId peer, ControlMessage message) {
        if (message instanceof ControlMessage.Camera) {
            negotiation.setQuiet(peer, false);
        } else if (message instanceof ControlMessage.State state) {
            state.source().ifPresent(source -> negotiation.setQuiet(peer, source != ControlMessage.Source.LIVE));
        }
    }

    private void came(Member member) {
        members.put(member.clientId(), member);
        events.memberJoined(member);
    }

    private void went(ClientId clientId) {
        Optional.ofNullable(members.remove(clientId)).ifPresent(envelope::forget);
        dropped.forget(clientId);
        events.memberLeft(clientId);
    }

    /** What the connection tells, on the serial executor. */
    private final class Listener implements RoomListener {
        @Override
        public void connecting(int attempt) {
            events.signaling(new RoomEvents.Signaling.Connecting(attempt));
        }

        @Override
        public void connected() {
            events.signaling(new RoomEvents.Signaling.Entering());
        }

        @Override
        public void joined(ClientId self, Nonce nonce, List<Member> there, List<IceServer> iceServers) {
            List<Member> known = there.stream().filter(envelope::dealsWith).toList();
            Set<ClientId> ids = known.stream().map(Member::clientId).collect(Collectors.toSet());
            envelope.joined(self, nonce);
            events.signaling(new RoomEvents.Signaling.InRoom(self));
            List.copyOf(members.keySet()).stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(NegotiatedRoom.this::went);
            for (Member member : known) {
                if (!members.containsKey(member.clientId())) {
                    came(member);
                }
            }
            negotiation.joined(known, iceServers);
        }

        @Override
        public void refused(ErrorCode why, Duration again) {
            events.signaling(new RoomEvents.Signaling.Waiting(why, again));
        }

        @Override
        public void memberJoined(Member member) {
            if (envelope.dealsWith(member) && members.size() < MAX_MEMBERS) {
                came(member);
                negotiation.memberJoined(member);
            }
        }

        @Override
        public void memberLeft(ClientId clientId) {
            if (members.containsKey(clientId)) {
                went(clientId);
                negotiation.memberLeft(clientId);
            }
        }

        @Override
        public void signal(ClientId from, RawJson signal) {
            Member member = members.get(from);
            if (member == null) {
                dropped.count(from, DropReason.UNKNOWN_SENDER);
                return;
            }
            Optional<RawJson> plain = envelope.open(member, signal);
            if (plain.isPresent()) {
                opened(from, plain.get());
            } else if (dropped.count(from, DropReason.UNREADABLE)) {
                events.unreadable(from);
            }
        }

        @Override
        public void iceServers(List<IceServer> iceServers) {
            negotiation.iceServers(iceServers);
        }

        @Override
        public void noSuchClient() {
            // That it left is on its way.
        }

        @Override
        public void disconnected(SignalingFailure why, Duration again) {
            negotiation.disconnected();
            events.signaling(new RoomEvents.Signaling.Disconnected(why, again));
        }

        @Override
        public void failed(SignalingFailure why) {
            negotiation.disconnected();
            events.signaling(new RoomEvents.Signaling.Failed(why));
        }
    }
}
