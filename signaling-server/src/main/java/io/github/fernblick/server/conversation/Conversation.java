package io.github.fernblick.server.conversation;

import io.github.fernblick.server.limit.Allowance;
import io.github.fernblick.server.room.JoinOutcome;
import io.github.fernblick.server.room.Occupant;
import io.github.fernblick.server.room.Rooms;
import io.github.fernblick.server.room.Seat;
import io.github.fernblick.server.tally.Tally;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.InvalidMessageException;
import io.github.fernblick.signaling.message.MessageCodec;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.ServerMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection:
 *
 * <pre>
 * opened ─► Hello ─► outside ◄─► asking ─► inside
 *              └────────┴──────────┴─────────┴──► over (closed, cut, refused, superseded)
 * </pre>
 *
 * Thread-safe. What comes from the client is to be handed over in order; what goes to it comes from its room's executor.
 */
public final class Conversation implements Occupant {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int PROTOCOL = 1;

    /** How much may be said behind a JoinOrCreate that is not answered yet. */
    private static final int MAX_WAITING = 64;

    private final ClientId id;
    private final ResumeToken resumeToken;
    private final MessageCodec codec;
    private final Rooms rooms;
    private final Wire wire;
    private final Watch watch;
    private final Time time;
    private final Allowance allowance;
    private final Tally tally;
    private final String whence;

    private final RequestLane requests = new RequestLane();

    /** Where it sits. Owned by {@link #requests}. */
    private Optional<Seat> seat = Optional.empty();

    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * @param allowance released by whoever opened the conversation
     * @param whence for a log, behind what it calls the client
     */
    Conversation(
            Identities identities,
            MessageCodec codec,
            Rooms rooms,
            Wire wire,
            Watch watch,
            Time time,
            Allowance allowance,
            Tally tally,
            String whence) {
        this.id = identities.newClientId();
        this.resumeToken = identities.newResumeToken();
        this.codec = codec;
        this.rooms = rooms;
        this.wire = wire;
        this.watch = watch;
        this.time = time;
        this.allowance = allowance;
        this.tally = tally;
        this.whence = whence;
    }

    @Override
    public ClientId id() {
        return id;
    }

    @Override
    public ResumeToken resumeToken() {
        return resumeToken;
    }

    void greet() {
        send(new ServerMessage.Hello(id, resumeToken, PROTOCOL));
    }

    @Override
    public String whence() {
        return whence;
    }

    /** So much came. False if it was too much: then it is not to be read. */
    public boolean affords(int messages, int bytes) {
        tally.received(bytes);
        if (allowance.maySend(messages, bytes)) {
            return true;
        }
        refuse(ErrorCode.RATE_LIMITED, "The client sends more than it may.");
        return false;
    }

    /** One whole binary message came. */
    public void received(byte[] bytes) {
        watch.heard();
        ClientMessage message;
        try {
            message = codec.decodeClientMessage(bytes);
        } catch (InvalidMessageException refused) {
            refuse(refused.code(), refused.sentence());
            return;
        }
        if (requests.waiting() >= MAX_WAITING) {
            refuse(ErrorCode.RATE_LIMITED, "The client does not wait for the answer to its JoinOrCreate.");
            return;
        }
        requests.submit(answered -> {
            if (over.get()) {
                answered.run();
            } else {
                answer(message, answered);
            }
        });
    }

    private void answer(ClientMessage message, Runnable answered) {
        if (message instanceof ClientMessage.JoinOrCreate join) {
            join(join, answered);
            return;
        }
        if (message instanceof ClientMessage.Signal signal) {
            seat.ifPresentOrElse(
                    taken -> {
                        tally.signal();
                        taken.signal(signal);
                    },
                    () -> refuse(ErrorCode.PROTOCOL_VIOLATION, "A Signal came from a client that is in no room."));
        } else {
            send(new ServerMessage.Pong());
        }
        answered.run();
    }

    private void join(ClientMessage.JoinOrCreate request, Runnable answered) {
        if (seat.isPresent()) {
            refuse(ErrorCode.PROTOCOL_VIOLATION, "JoinOrCreate came from a client that is in a room.");
            answered.run();
            return;
        }
        if (!allowance.mayJoin()) {
            tally.join(ErrorCode.RATE_LIMITED.wireName());
            refuse(ErrorCode.RATE_LIMITED, "The client's address asks to join more often than it may.");
            answered.run();
            return;
        }
        rooms.join(this, request, outcome -> {
            if (outcome instanceof JoinOutcome.Admitted admitted) {
                tally.join("joined");
                seat = Optional.of(admitted.seat());
                watch.joined();
                answered.run();
            } else if (outcome instanceof JoinOutcome.Refused refused) {
                tally.join(refused.code().wireName());
                keepBack(() -> {
                    refuse(refused.code(), sentence(refused.code()));
                    answered.run();
                });
            }
        });
    }

    /** Who asks in vain again and again is answered late: so nobody tries rooms or keys fast. */
    private void keepBack(Runnable answer) {
        Duration late = allowance.failedJoin();
        if (late.isZero()) {
            answer.run();
        } else {
            time.after(late, answer);
        }
    }

    private static String sentence(ErrorCode refusal) {
        return switch (refusal) {
            case ROOM_FULL -> "All seats of the room are taken.";
            case ACCESS_DENIED -> "The access key is not the server's.";
            default -> "The room is not there, or nobody but viewers is in it: the camera is offline.";
        };
    }

    /** A pong came. */
    public void ponged() {
        watch.ponged();
    }

    /** A frame came that no message can be made of. */
    public void faulted(FrameFault fault) {
        switch (fault) {
            case BREACH -> breach();
            case TEXT -> refuse(ErrorCode.UNSUPPORTED_DATA, "Messages are sent in binary frames.");
            case TOO_BIG ->
                refuse(
                        ErrorCode.MESSAGE_TOO_BIG,
                        "The message is larger than " + MessageCodec.MAX_CLIENT_MESSAGE
                                + " bytes, or in too many pieces.");
        }
    }

    private void breach() {
        if (finish()) {
            tally.refusal("breach");
            LOG.info("A client{} was closed: it broke RFC 6455", whence);
            wire.close(ErrorCode.PROTOCOL_VIOLATION.closeCode(), "");
        }
    }

    /** Its queue is full: it is out of its room and cut, now. */
    public void tooSlow() {
        if (finish()) {
            tally.refusal(ErrorCode.TOO_SLOW.wireName());
            LOG.info("A client{} was cut: {}", whence, ErrorCode.TOO_SLOW.wireName());
        }
        wire.cut();
    }

    /** The connection is gone. The second time does nothing. */
    public void closed() {
        finish();
    }

    @Override
    public void send(ServerMessage message) {
        if (!over.get()) {
            byte[] bytes = codec.encode(message);
            tally.sent(bytes.length);
            wire.send(bytes);
        }
    }

    @Override
    public void superseded() {
        if (finish()) {
            wire.close(1000, "resumed");
        }
    }

    /** Says what is wrong, and closes if that is fatal (protocol, section 5). */
    void refuse(ErrorCode code, String sentence) {
        if (!code.fatal()) {
            send(ServerMessage.ErrorMessage.of(code, sentence));
        } else if (finish()) {
            tally.refusal(code.wireName());
            LOG.info("A client{} was closed: {}", whence, code.wireName());
            closeWith(code, sentence);
        }
    }

    /** What time asks for, now and again. */
    void tick() {
        switch (watch.look()) {
            case NOTHING -> {}
            case PING -> wire.ping();
            case JOIN_OVERDUE ->
                refuse(ErrorCode.JOIN_TIMEOUT, "A client that is in no room and says nothing is not kept.");
            case PONG_OVERDUE -> {
                if (finish()) {
                    tally.refusal("no-pong");
                    LOG.info("A client{} was cut: it answers no ping", whence);
                    wire.cut();
                }
            }
        }
    }

    /** The server stops, first half: nothing but the second half is said from now on. True for the one who ended it. */
    boolean fallSilent() {
        return !over.getAndSet(true);
    }

    /** The server stops, second half, when all have fallen silent: nobody is told of others that leave. */
    void sayGoodbye() {
        closeWith(ErrorCode.GOING_AWAY, "The server stops.");
        leave();
    }

    private void closeWith(ErrorCode code, String sentence) {
        wire.send(codec.encode(ServerMessage.ErrorMessage.of(code, sentence)));
        wire.close(code.closeCode(), code.wireName());
    }

    /** Ends the conversation and leaves the room; true for the one who did it. */
    private boolean finish() {
        if (over.getAndSet(true)) {
            return false;
        }
        leave();
        return true;
    }

    private void leave() {
        requests.submit(answered -> {
            seat.ifPresent(Seat::leave);
            answered.run();
        });
    }
}
