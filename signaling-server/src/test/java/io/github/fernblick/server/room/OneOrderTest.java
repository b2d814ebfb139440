package io.github.fernblick.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.Waiting;
import io.github.fernblick.server.access.AccessKey;
import io.github.fernblick.server.access.IceServers;
import io.github.fernblick.server.time.FakeTime;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.ServerMessage;
import io.github.fernblick.signaling.message.WireRoomId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Protocol, section 4, "One order", with many clients at once: each checks, message by message, that what it hears is one
 * sequence in which nobody speaks before joining or after leaving, nobody joins twice, and no signal is missed or changes
 * place.
 */
class OneOrderTest {
    private static final int CLIENTS = 24;
    private static final int ROUNDS = 60;
    private static final int SIGNALS = 5;

    private final ExecutorService roomThreads = Executors.newFixedThreadPool(4);
    private final ExecutorService clientThreads = Executors.newFixedThreadPool(CLIENTS);
    private final LocalRooms rooms = new LocalRooms(
            roomThreads, 32, AccessKey.none(), IceServers.NONE, new RoomLabels(new SecureRandom()), new FakeTime());

    @AfterEach
    void stop() {
        clientThreads.shutdownNow();
        roomThreads.shutdownNow();
    }

    @Test
    void allMembersSeeOneOrderAndTheRoomsAreGoneInTheEnd() throws Exception {
        List<CompletableFuture<List<String>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            clients.add(CompletableFuture.supplyAsync(() -> live(number), clientThreads));
        }

        for (CompletableFuture<List<String>> client : clients) {
            assertThat(client.get(60, TimeUnit.SECONDS)).isEmpty();
        }
        Waiting.until("the rooms are gone", () -> rooms.count() == 0);
    }

    /** Comes and goes, over and over, in one of two rooms; tells what was against the rules. */
    private List<String> live(int number) {
        WireRoomId room = new WireRoomId(number % 2 == 0 ? "0a".repeat(32) : "0b".repeat(32));
        List<String> faults = new ArrayList<>();
        Optional<ResumeToken> ghost = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            Checking occupant = new Checking(number, round);
            CompletableFuture<Seat> answer = new CompletableFuture<>();
            rooms.join(occupant, request(room, ghost), outcome -> {
                if (outcome instanceof JoinOutcome.Admitted admitted) {
                    answer.complete(admitted.seat());
                }
            });
            Seat seat = answer.orTimeout(30, TimeUnit.SECONDS).join();
            for (int i = 0; i < SIGNALS; i++) {
                seat.signal(new ClientMessage.Signal(
                        RawJson.of("{\"from\":\"" + occupant.id() + "\",\"n\":" + i + "}"), Optional.empty()));
            }
            // Every other time it goes without a word and takes its own seat again.
            boolean vanishes = round % 2 == 0 && round < ROUNDS - 1;
            ghost = vanishes ? Optional.of(occupant.resumeToken()) : Optional.empty();
            if (!vanishes) {
                seat.leave();
            }
            faults.addAll(occupant.faults());
        }
        return faults;
    }

    private static ClientMessage.JoinOrCreate request(WireRoomId room, Optional<ResumeToken> ghost) {
        return new ClientMessage.JoinOrCreate(
                room, Role.CAMERA, Optional.empty(), OptionalInt.of(32), ghost, Optional.empty(), Optional.empty());
    }

    private static final class Checking implements Occupant {
        private final int number;
        private final int round;

        // All owned by the room's executor, faults guarded by themselves as the client reads them.
        private final Set<ClientId> present = new HashSet<>();
        private final Set<ClientId> gone = new HashSet<>();
        private final Map<ClientId, Integer> nextSignal = new HashMap<>();
        private boolean joined;
        private final List<String> faults = new ArrayList<>();

        Checking(int number, int round) {
            this.number = number;
            this.round = round;
        }

        @Override
        public ClientId id() {
            return new ClientId("%016x%016x".formatted(number, round));
        }

        @Override
        public ResumeToken resumeToken() {
            return new ResumeToken("%016x%016x".formatted(number + 1_000_000, round));
        }

        @Override
        public void send(ServerMessage message) {
            if (message instanceof ServerMessage.Joined told) {
                check(!joined, "joined twice");
                joined = true;
                told.clients().stream().map(Member::clientId).forEach(this::comes);
            } else {
                check(joined, "told something before Joined");
                follow(message);
            }
        }

        private void follow(ServerMessage message) {
            if (message instanceof ServerMessage.RoomJoin join) {
                comes(join.member().clientId());
                nextSignal.put(join.member().clientId(), 0);
            } else if (message instanceof ServerMessage.RoomLeave leave) {
                check(present.remove(leave.clientId()), "left without being there");
                gone.add(leave.clientId());
            } else if (message instanceof ServerMessage.RoomSignal signal) {
                signalled(signal);
            } else {
                check(false, "told something else");
            }
        }

        private void comes(ClientId id) {
            check(!id.equals(id()), "told of itself");
            check(!gone.contains(id), "came back from the dead");
            check(present.add(id), "came twice");
        }

        private void signalled(ServerMessage.RoomSignal signal) {
            check(present.contains(signal.from()), "heard somebody who is not there");
            check(signal.signal().text().contains(signal.from().hex()), "heard one under another's name");
            // Of those who were there before, some signals may have gone by.
            Integer next = nextSignal.get(signal.from());
            if (next != null) {
                check(
                        signal.signal().text().endsWith("\"n\":" + next + "}"),
                        "missed a signal or heard it out of place");
                nextSignal.put(signal.from(), next + 1);
            }
        }

        @Override
        public void superseded() {}

        private void check(boolean rule, String fault) {
            if (!rule) {
                synchronized (faults) {
                    faults.add(fault);
                }
            }
        }

        List<String> faults() {
            synchronized (faults) {
                return List.copyOf(faults);
            }
        }
    }
}
