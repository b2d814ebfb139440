package io.github.fernblick.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.conversation.FrameFault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455, section 5.2, as far as it concerns what a client may send. */
class FrameHeadersTest {
    private static final int LIMIT = 65_536;
    private static final String MASK = "00000000";

    private final FrameHeaders headers = new FrameHeaders(LIMIT);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536})
    void aMaskedBinaryMessageOfAnyAllowedSizeIsRead(int size) {
        assertThat(read(message(0x82, size), message(0x82, size))).isEmpty();
    }

    @Test
    void headersAreReadHoweverTheBytesAreCutIntoPieces() {
        byte[] frames = concat(message(0x02, 200), message(0x89, 5), message(0x80, 70), message(0x88, 2));

        for (byte octet : frames) {
            assertThat(read(new byte[] {octet})).isEmpty();
        }

        assertThat(headers.closeSeen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "8201, a frame that is not masked",
        "8900, a ping that is not masked",
        "c280, a reserved bit",
        "a280, another reserved bit",
        "9280, the third reserved bit",
        "8380, a reserved opcode",
        "8780, another reserved opcode",
        "8b80, a reserved control opcode",
        "8f80, another reserved control opcode",
        "0980, a fragmented ping",
        "0880, a fragmented close",
        "89fe, a ping of more than 125 bytes",
        "8080, a continuation of nothing",
        "82fe007d, a length in more bytes than it needs",
        "82ff000000000000ffff, a length in many more bytes than it needs",
        "82ff8000000000000000, a length with its top bit set",
        "82ffffffffffffffffff, the greatest length"
    })
    void aBreachIsSeenAtItsHeader(String hex, String what) {
        assertThat(read(HexFormat.of().parseHex(hex))).as(what).contains(FrameFault.BREACH);
    }

    @Test
    void aMessageWithinAMessageIsABreach() {
        assertThat(read(message(0x02, 3), message(0x82, 3))).contains(FrameFault.BREACH);
    }

    @Test
    void controlFramesMayComeWithinAMessage() {
        assertThat(read(message(0x02, 3), message(0x89, 0), message(0x8a, 9), message(0x80, 3), message(0x82, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8180", "0180", "81fe0080"})
    void textIsSeenAtItsHeader(String hex) {
        assertThat(read(HexFormat.of().parseHex(hex))).contains(FrameFault.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"82ff0000000000010001", "82ff0000010000000000", "82ff7fffffffffffffff"})
    void aLengthBeyondTheLimitIsSeenAtItsHeader(String hex) {
        assertThat(read(HexFormat.of().parseHex(hex))).contains(FrameFault.TOO_BIG);
    }

    @Test
    void theCloseBehindATextOrATooBigMessageIsStillSeen() {
        assertThat(read(message(0x81, 200), message(0x88, 2))).contains(FrameFault.TEXT);
        assertThat(headers.closeSeen()).isTrue();

        FrameHeaders others = new FrameHeaders(10);
        assertThat(read(others, message(0x82, 11), message(0x88, 2))).contains(FrameFault.TOO_BIG);
        assertThat(others.closeSeen()).isTrue();
    }

    @Test
    void behindABreachNothingIsRead() {
        assertThat(read(HexFormat.of().parseHex("8201ff"), message(0x88, 2))).contains(FrameFault.BREACH);
        assertThat(headers.closeSeen()).isFalse();
    }

    @Test
    void fragmentsAreAddedUp() {
        assertThat(read(message(0x02, 65_000), message(0x00, 536))).isEmpty();
        assertThat(read(message(0x80, 1))).contains(FrameFault.TOO_BIG);
    }

    @Test
    void aNewMessageBeginsANewSum() {
        assertThat(read(message(0x02, 65_000), message(0x80, 536), message(0x82, 65_536)))
                .isEmpty();
    }

    @Test
    void emptyFragmentsWithoutEndAreTooMuch() {
        assertThat(read(message(0x02, 0))).isEmpty();
        Optional<FrameFault> fault = Optional.empty();
        int fragments = 0;
        while (fault.isEmpty()) {
            fault = read(message(0x00, 0));
            fragments++;
        }
        assertThat(fault).contains(FrameFault.TOO_BIG);
        assertThat(fragments).isEqualTo(1_024);
    }

    @Test
    void whatFollowsACloseIsNotRead() {
        assertThat(read(message(0x88, 2), HexFormat.of().parseHex("8300"))).isEmpty();
        assertThat(headers.closeSeen()).isTrue();
    }

    private Optional<FrameFault> read(byte[]... pieces) {
        return read(headers, pieces);
    }

    private static Optional<FrameFault> read(FrameHeaders headers, byte[]... pieces) {
        Buffer buffer = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, ByteBuffer.wrap(concat(pieces)));
        Optional<FrameFault> fault = headers.read(buffer);
        assertThat(buffer.position()).as("nothing is consumed").isZero();
        return fault;
    }

    private static byte[] message(int first, int size) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (size <= 125) {
            frame.write(0x80 | size);
        } else if (size <= 0xffff) {
            frame.writeBytes(HexFormat.of().parseHex("fe%04x".formatted(size)));
        } else {
            frame.writeBytes(HexFormat.of().parseHex("ff%016x".formatted(size)));
        }
        frame.writeBytes(HexFormat.of().parseHex(MASK));
        frame.writeBytes(new byte[size]);
        return frame.toByteArray();
    }

    private static byte[] concat(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
