package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.fake.FakeSession;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Thousands of short histories of coming, going, crashing, cutting and restarting. Whatever happened: once it stops, every
 * pair that should be connected is connected, once, and nothing is left over.
 */
class RandomHistoriesTest {
    private static final int HISTORIES = 3_000;
    private static final Duration PEACE = Duration.ofSeconds(60);

    @Test
    void whateverHappenedEveryPairEndsUpWithExactlyOneSession() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            new History(seed).run();
        }
    }

    private static final class History {
        private static final List<List<Role>> CASTS = List.of(
                List.of(Role.CAMERA, Role.VIEWER),
                List.of(Role.CAMERA, Role.VIEWER),
                List.of(Role.CAMERA, Role.VIEWER, Role.VIEWER),
                List.of(Role.PEER, Role.PEER),
                List.of(Role.PEER, Role.CAMERA, Role.VIEWER));

        private final StringBuilder log = new StringBuilder();
        private final World world;
        private final Random random;

        History(long seed) {
            world = new World(seed);
            random = world.random();
            log.append("seed ").append(seed);
            for (Role role : CASTS.get(random.nextInt(CASTS.size()))) {
                // Sealing is exact: what is sealed for an ID or a nonce that is no more does not open.
                Optional<RoomSecret> secret = seed % 4 == 0 ? Optional.of(World.SECRET) : Optional.empty();
                world.party(role.wireName() + world.parties().size(), role, secret);
                passSome();
            }
        }

        void run() {
            int steps = random.nextInt(1, 8);
            for (int i = 0; i < steps; i++) {
                happen();
                passSome();
            }
            makePeace();
            world.pass(PEACE);
            Convergence.requireIn(world, log.toString());
        }

        private void passSome() {
            // Mostly in the midst of something, sometimes after it.
            int millis = random.nextInt(4) > 0 ? random.nextInt(300) : random.nextInt(15_000);
            log.append(", ").append(millis).append(" ms");
            world.pass(Duration.ofMillis(millis));
        }

        private void happen() {
            Party party = any();
            switch (random.nextInt(13)) {
                case 0 -> {
                    log.append(", server restarts");
                    world.server().stop();
                    passSome();
                    world.server().start();
                }
                case 1 -> {
                    log.append(", server ").append(world.server().isRunning() ? "stops" : "starts");
                    if (world.server().isRunning()) {
                        world.server().stop();
                    } else {
                        world.server().start();
                    }
                }
                case 2, 3 -> {
                    boolean noticed = random.nextBoolean();
                    log.append(", ").append(party).append(noticed ? " is cut" : " is cut unseen");
                    party.client().cut(noticed);
                }
                case 4 -> {
                    log.append(", ").append(party).append(" ends or starts");
                    if (party.isRunning()) {
                        party.leave();
                    } else {
                        party.startAgain();
                    }
                }
                case 5 -> {
                    log.append(", ").append(party).append(" crashes or starts");
                    if (party.isRunning()) {
                        party.crash(random.nextBoolean());
                    } else {
                        party.startAgain();
                    }
                }
                case 6, 7 -> {
                    Party other = any();
                    if (other != party) {
                        log.append(", no path ").append(party).append("-").append(other);
                        world.cut(party, other);
                        passSome();
                        world.mend(party, other);
                    }
                }
                case 8 -> {
                    log.append(", a session of ").append(party).append(" fails");
                    party.media().openSessions().stream().findAny().ifPresent(FakeSession::fail);
                }
                case 9 -> {
                    boolean lost = random.nextBoolean();
                    log.append(", the source of ").append(party).append(lost ? " is lost" : " is back");
                    loseSource(party, lost);
                }
                case 10 -> {
                    boolean fails = random.nextBoolean();
                    log.append(", ").append(party).append(fails ? " has no media" : " has media");
                    party.media().failToOpen(fails);
                }
                case 11 -> {
                    log.append(", ").append(party).append(" wants fresh ones");
                    party.present().forEach(peer -> party.room().renew(peer, "a test"));
                }
                default -> {
                    log.append(", ").append(party).append(" retries");
                    party.room().retry();
                }
            }
        }

        private static void loseSource(Party party, boolean lost) {
            party.media().loseSource(lost);
            ControlMessage.Source source = lost ? ControlMessage.Source.LOST : ControlMessage.Source.LIVE;
            ControlMessage state =
                    new ControlMessage.State(Optional.of(source), Optional.empty(), Optional.empty(), Optional.empty());
            party.present().forEach(peer -> party.room().control(peer, state));
        }

        private Party any() {
            return world.parties().get(random.nextInt(world.parties().size()));
        }

        private void makePeace() {
            log.append(", peace");
            if (!world.server().isRunning()) {
                world.server().start();
            }
            // Sources may stay lost: a session without a picture is a session.
            world.parties().forEach(party -> party.media().failToOpen(false));
        }
    }
}
