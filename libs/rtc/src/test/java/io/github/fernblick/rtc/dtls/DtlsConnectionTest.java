package io.github.fernblick.rtc.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.rtc.srtp.SrtpSession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DtlsConnectionTest {
    private final DtlsIdentity alice = DtlsIdentity.create(new SecureRandom(), Instant.now());
    private final DtlsIdentity bob = DtlsIdentity.create(new SecureRandom(), Instant.now());

    /** What one end told. */
    private static final class Told implements DtlsConnection.Listener {
        final CompletableFuture<SrtpSession> established = new CompletableFuture<>();
        final CompletableFuture<Boolean> closedByPeer = new CompletableFuture<>();
        final CompletableFuture<String> failed = new CompletableFuture<>();

        @Override
        public void established(SrtpSession srtp) {
            established.complete(srtp);
        }

        @Override
        public void closedByPeer() {
            closedByPeer.complete(true);
        }

        @Override
        public void failed(String reason) {
            failed.complete(reason);
        }

        <T> T await(CompletableFuture<T> what) throws Exception {
            return what.get(20, TimeUnit.SECONDS);
        }
    }

    /** Two connections that hear each other; those whose numbers are {@code lost} do not arrive. */
    private static final class Pair implements AutoCloseable {
        final Told client = new Told();
        final Told server = new Told();
        private final AtomicInteger sent = new AtomicInteger();
        private final Set<Integer> lost;
        private final DtlsConnection clientEnd;
        private final DtlsConnection serverEnd;

        Pair(
                DtlsIdentity clientIs,
                Fingerprint clientExpects,
                DtlsIdentity serverIs,
                Fingerprint serverExpects,
                Set<Integer> lost) {
            this.lost = lost;
            var threads = Executors.defaultThreadFactory();
            clientEnd = new DtlsConnection(clientIs, clientExpects, true, this::toServer, client, threads);
            serverEnd = new DtlsConnection(serverIs, serverExpects, false, this::toClient, server, threads);
            serverEnd.start();
            clientEnd.start();
        }

        private void toServer(byte[] array, int offset, int length) {
            if (arrives()) {
                serverEnd.received(array, offset, length);
            }
        }

        private void toClient(byte[] array, int offset, int length) {
            if (arrives()) {
                clientEnd.received(array, offset, length);
            }
        }

        private boolean arrives() {
            return !lost.contains(sent.incrementAndGet());
        }

        @Override
        public void close() {
            clientEnd.close();
            serverEnd.close();
        }
    }

    private Pair honestPair(Integer... lost) {
        return new Pair(alice, bob.fingerprint(), bob, alice.fingerprint(), Set.of(lost));
    }

    private static void expectPacketsBothWays(SrtpSession one, SrtpSession other) {
        byte[] packet = new byte[100 + SrtpSession.GROWTH];
        packet[0] = (byte) 0x80;
        packet[1] = 96;
        byte[] clear = Arrays.copyOf(packet, 100);
        for (SrtpSession[] way : new SrtpSession[][] {{one, other}, {other, one}}) {
            int length = way[0].protect(packet, 0, 100);
            assertThat(length).isGreaterThan(100);
            assertThat(Arrays.copyOf(packet, 100)).isNotEqualTo(clear);
            assertThat(way[1].open(packet, 0, length)).isEqualTo(100);
            assertThat(Arrays.copyOf(packet, 100)).isEqualTo(clear);
        }
    }

    @Test
    void twoEndsThatAreWhoTheirDescriptionsSaidAgreeOnKeys() throws Exception {
        try (Pair pair = honestPair()) {
            expectPacketsBothWays(
                    pair.client.await(pair.client.established), pair.server.await(pair.server.established));
        }
    }

    @Test
    void lostDatagramsAreSentAgain() throws Exception {
        try (Pair pair = honestPair(1, 4, 6)) {
            expectPacketsBothWays(
                    pair.client.await(pair.client.established), pair.server.await(pair.server.established));
        }
    }

    @Test
    void theClientRefusesAServerOfAnotherFingerprint() throws Exception {
        try (Pair pair = new Pair(alice, alice.fingerprint(), bob, alice.fingerprint(), Set.of())) {
            assertThat(pair.client.await(pair.client.failed)).contains("not the one that its description named");
            assertThat(pair.server.await(pair.server.failed)).isNotEmpty();
            assertThat(pair.client.established).isNotDone();
            assertThat(pair.server.established).isNotDone();
        }
    }

    @Test
    void theServerRefusesAClientOfAnotherFingerprint() throws Exception {
        try (Pair pair = new Pair(alice, bob.fingerprint(), bob, bob.fingerprint(), Set.of())) {
            assertThat(pair.server.await(pair.server.failed)).contains("not the one that its description named");
            assertThat(pair.server.established).isNotDone();
        }
    }

    @Test
    void theOtherEndHearsWhenOneCloses() throws Exception {
        try (Pair pair = honestPair()) {
            pair.client.await(pair.client.established);
            pair.server.await(pair.server.established);

            pair.clientEnd.close();

            assertThat(pair.server.await(pair.server.closedByPeer)).isTrue();
        }
    }

    @Test
    void aDescriptionsFingerprintIsReadAsItIsWritten() {
        assertThat(Fingerprint.parse(alice.fingerprint().attribute())).contains(alice.fingerprint());
        assertThat(Fingerprint.parse(alice.fingerprint().attribute().toLowerCase(Locale.ROOT)))
                .contains(alice.fingerprint());
        assertThat(Fingerprint.parse("sha-1 00:11")).isEmpty();
        assertThat(Fingerprint.parse("sha-256 00:11")).isEmpty();
        assertThat(Fingerprint.parse("sha-256")).isEmpty();
        assertThat(Fingerprint.parse("sha-256 xx")).isEmpty();
    }
}
