package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.InvalidMessageException;
import io.github.fernblick.signaling.message.MessageCodec;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.ServerMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection from its first packet to its end, and what is said on it (protocol, sections 3 to 5). Owner of all: the room
 * client's executor, on which everything here is called.
 *
 * <pre>
 * CONNECTING ─Hello─► ENTERING ─Joined─► INSIDE
 *                      │    ▲
 *               refused│    │5 s ± 1 s        from everywhere ─► OVER
 *                      ▼    │
 *                     WAITING
 * </pre>
 */
final class Visit {
    /** Name, TCP, TLS, upgrade and Hello together. */
    private static final Duration TO_HELLO = Duration.ofSeconds(5);

    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN_SPREAD = Duration.ofSeconds(1);
    private static final int KNOWN_PROTOCOL = 1;
    private static final int NORMAL = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    private enum Phase {
        CONNECTING,
        ENTERING,
        WAITING,
        INSIDE,
        OVER
    }

    /** Who makes visits. */
    interface Owner {
        /** Runs {@code task} on the executor, from any thread. */
        void post(Runnable task);

        void tell(Consumer<RoomListener> what);

        /** The room was entered. */
        void entered();

        /**
         * It is over, and not because the owner left.
         *
         * @param hopeless whether trying again by itself would not help
         * @param stood how long it was since the server's Hello
         */
        void ended(SignalingFailure why, boolean hopeless, Duration stood);
    }

    private final RoomClientSettings settings;
    private final Seat seat;
    private final ClientContext context;
    private final Owner owner;
    private final Failures failures;
    private final Nonce nonce;
    private final Transport.Connection connection;
    private final Liveness liveness;

    private Phase phase = Phase.CONNECTING;
    private Optional<ServerMessage.Hello> hello = Optional.empty();
    private boolean opened;
    private long helloAt;
    /** What this phase waits for at most, or until the next question. */
    private Timers.Timer timer = () -> {};

    Visit(RoomClientSettings settings, Seat seat, ClientContext context, Owner owner) {
        this.settings = settings;
        this.seat = seat;
        this.context = context;
        this.owner = owner;
        ServerAddress server = ServerAddress.of(settings.server());
        this.failures = new Failures(server);
        this.nonce = context.newNonce();
        this.connection = context.transport().connect(server, settings.pin(), new Inbox(owner::post, this));
        this.liveness = new Liveness(connection, context.timers(), owner::post, () -> end(failures.silent(), false));
    }

    void begin() {
        wait(TO_HELLO, () -> end(opened ? failures.saysNothing() : failures.noAnswer(), false));
    }

    void signal(ClientMessage.Signal signal) {
        if (phase != Phase.INSIDE) {
            return;
        }
        byte[] message = context.codec().encode(signal);
        if (message.length > MessageCodec.MAX_CLIENT_MESSAGE) {
            LOG.warn("A signal of {} bytes is too large to be sent.", message.length);
            return;
        }
        connection.send(message);
    }

    void probe() {
        liveness.probe();
    }

    /** In order, and without a word to the owner. */
    void leave() {
        if (phase != Phase.OVER) {
            over();
            connection.close(NORMAL);
        }
    }

    void opened() {
        opened = true;
    }

    void received(byte[] bytes) {
        if (phase == Phase.OVER) {
            return;
        }
        try {
            received(context.codec().decodeServerMessage(bytes));
        } catch (InvalidMessageException e) {
            LOG.debug("The server broke the protocol: {}", e.sentence());
            breakOff(e.code().closeCode());
        }
    }

    private void received(ServerMessage message) {
        if (message instanceof ServerMessage.ErrorMessage error) {
            ErrorCode.ofWireName(error.code()).ifPresent(this::error);
        } else if (message instanceof ServerMessage.Hello first) {
            greeted(first);
        } else if (message instanceof ServerMessage.Joined joined) {
            joined(joined);
        } else if (phase == Phase.INSIDE) {
            inside(message);
        }
        // Nothing else reaches a client that is not in the room; a server that sends it nevertheless is not listened
        // to.
    }

    private void greeted(ServerMessage.Hello first) {
        if (phase != Phase.CONNECTING) {
            breakOff(ErrorCode.PROTOCOL_VIOLATION.closeCode());
        } else if (first.protocol() != KNOWN_PROTOCOL) {
            connection.close(NORMAL);
            over(failures.unknownProtocol(), true);
        } else {
            hello = Optional.of(first);
            helloAt = context.timers().nanoTime();
            liveness.begin();
            owner.tell(RoomListener::connected);
            ask(first.resumeToken());
        }
    }

    private void ask(ResumeToken own) {
        phase = Phase.ENTERING;
        connection.send(context.codec()
                .encode(new ClientMessage.JoinOrCreate(
                        settings.roomId(),
                        settings.role(),
                        Optional.of(nonce),
                        settings.capacity(),
                        seat.ask(own),
                        seat.previous(),
                        settings.accessKey())));
        wait(TO_ANSWER, () -> end(failures.noEntry(), false));
    }

    private void joined(ServerMessage.Joined joined) {
        if (phase != Phase.ENTERING || hello.isEmpty()) {
            return;
        }
        ClientId self = hello.get().clientId();
        phase = Phase.INSIDE;
        timer.cancel();
        seat.taken(self, hello.get().resumeToken());
        owner.entered();
        owner.tell(to -> to.joined(self, nonce, joined.clients(), IceServerFilter.usable(joined.iceServers())));
    }

    private void inside(ServerMessage message) {
        if (message instanceof ServerMessage.RoomSignal signal) {
            owner.tell(to -> to.signal(signal.from(), signal.signal()));
        } else if (message instanceof ServerMessage.RoomJoin join) {
            owner.tell(to -> to.memberJoined(join.member()));
        } else if (message instanceof ServerMessage.RoomLeave leave) {
            owner.tell(to -> to.memberLeft(leave.clientId()));
        } else if (message instanceof ServerMessage.IceServers servers) {
            owner.tell(to -> to.iceServers(IceServerFilter.usable(servers.iceServers())));
        }
    }

    private void error(ErrorCode error) {
        switch (error) {
            case ROOM_FULL, NO_SUCH_ROOM -> refused(error);
            case NO_SUCH_CLIENT -> {
                if (phase == Phase.INSIDE) {
                    owner.tell(RoomListener::noSuchClient);
                }
            }
            case ACCESS_DENIED, UNSUPPORTED_DATA, MALFORMED_MESSAGE, PROTOCOL_VIOLATION, MESSAGE_TOO_BIG ->
                end(failures.error(error), true);
            case JOIN_TIMEOUT, RATE_LIMITED, TOO_SLOW, SERVER_FULL, GOING_AWAY -> end(failures.error(error), false);
        }
    }

    private void refused(ErrorCode why) {
        if (phase != Phase.ENTERING || hello.isEmpty()) {
            return;
        }
        ResumeToken own = hello.get().resumeToken();
        phase = Phase.WAITING;
        seat.refused();
        Duration again = context.around(ASK_AGAIN, ASK_AGAIN_SPREAD);
        wait(again, () -> ask(own));
        owner.tell(to -> to.refused(why, again));
    }

    void ended(ConnectionEnd end) {
        if (end instanceof ConnectionEnd.NeverOpened never) {
            end(never.why(), false);
        } else if (end instanceof ConnectionEnd.Closed closed) {
            boolean hopeless = isHopeless(closed.code());
            end(hopeless ? failures.misunderstood(closed.code()) : failures.closed(closed.code()), hopeless);
        } else if (end instanceof ConnectionEnd.Stuck) {
            end(failures.stuck(), false);
        } else {
            end(failures.lost(), false);
        }
    }

    /** More came than could be taken. */
    void flooded() {
        end(failures.flooded(), false);
    }

    private void breakOff(int closeCode) {
        if (phase != Phase.OVER) {
            connection.close(closeCode);
            over(failures.brokeProtocol(), true);
        }
    }

    /** Closes that say that one of the two is in error: it would only come again. */
    private static boolean isHopeless(int closeCode) {
        return closeCode == ErrorCode.PROTOCOL_VIOLATION.closeCode()
                || closeCode == ErrorCode.UNSUPPORTED_DATA.closeCode()
                || closeCode == ErrorCode.MALFORMED_MESSAGE.closeCode()
                || closeCode == ErrorCode.MESSAGE_TOO_BIG.closeCode();
    }

    /** The other end is gone, or goes, or is as good as gone. */
    private void end(SignalingFailure why, boolean hopeless) {
        if (phase != Phase.OVER) {
            connection.cut();
            over(why, hopeless);
        }
    }

    private void over(SignalingFailure why, boolean hopeless) {
        over();
        long stood = hello.isPresent() ? context.timers().nanoTime() - helloAt : 0;
        owner.ended(why, hopeless, Duration.ofNanos(stood));
    }

    private void over() {
        phase = Phase.OVER;
        timer.cancel();
        liveness.end();
        seat.lost();
    }

    private void wait(Duration duration, Runnable then) {
        timer.cancel();
        Phase waiting = phase;
        timer = context.timers()
                .after(
                        duration,
                        () -> owner.post(() -> {
                            // The timer may have fired just before it was cancelled.
                            if (phase == waiting) {
                                then.run();
                            }
                        }));
    }
}
