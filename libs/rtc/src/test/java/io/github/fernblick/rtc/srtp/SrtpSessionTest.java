package io.github.fernblick.rtc.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.rtc.rtp.RtpPacket;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpSessionTest {
    private static final int LENGTH = 50;

    private static SrtpSession end(SrtpProfile profile, boolean client) {
        byte[] material = new byte[profile.keyingMaterialLength()];
        for (int i = 0; i < material.length; i++) {
            material[i] = (byte) i;
        }
        return new SrtpSession(profile, material, client);
    }

    private static byte[] packet(int sequenceNumber) {
        byte[] packet = new byte[LENGTH + SrtpSession.GROWTH];
        Arrays.fill(packet, (byte) 7);
        RtpPacket.writeHeader(packet, 0, 96, false, sequenceNumber, 90_000, 5);
        return packet;
    }

    @ParameterizedTest
    @EnumSource
    void aPacketIsOpenedOnce(SrtpProfile profile) {
        try (SrtpSession sender = end(profile, true);
                SrtpSession receiver = end(profile, false)) {
            byte[] packet = packet(1);
            int length = sender.protect(packet, 0, LENGTH);
            byte[] replayed = packet.clone();

            assertThat(receiver.open(packet, 0, length)).isEqualTo(LENGTH);
            assertThat(receiver.open(replayed, 0, length)).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLostPacketCanBeProtectedAgainUnderItsOldNumber(SrtpProfile profile) {
        try (SrtpSession sender = end(profile, true);
                SrtpSession receiver = end(profile, false)) {
            for (int number = 1; number <= 200; number++) {
                byte[] packet = packet(number);
                int length = sender.protect(packet, 0, LENGTH);
                if (number != 190) {
                    assertThat(receiver.open(packet, 0, length)).isEqualTo(LENGTH);
                }
            }
            byte[] again = packet(190);
            assertThat(receiver.open(again, 0, sender.protect(again, 0, LENGTH)))
                    .isEqualTo(LENGTH);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPacketWithOneBitChangedIsNotOpened(SrtpProfile profile) {
        try (SrtpSession sender = end(profile, true);
                SrtpSession receiver = end(profile, false)) {
            byte[] whole = packet(1);
            int length = sender.protect(whole, 0, LENGTH);
            for (int i = 0; i < length; i++) {
                byte[] altered = whole.clone();
                altered[i] ^= 1;
                assertThat(receiver.open(altered, 0, length)).as("octet %d", i).isEqualTo(-1);
            }
            assertThat(receiver.open(whole, 0, length)).isEqualTo(LENGTH);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPacketComesNotBackToItsSender(SrtpProfile profile) {
        try (SrtpSession sender = end(profile, true)) {
            byte[] packet = packet(1);
            int length = sender.protect(packet, 0, LENGTH);

            assertThat(sender.open(packet, 0, length)).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void controlPacketsAreProtectedToo(SrtpProfile profile) {
        try (SrtpSession sender = end(profile, true);
                SrtpSession receiver = end(profile, false)) {
            byte[] control = new byte[8 + SrtpSession.GROWTH];
            control[0] = (byte) 0x80;
            control[1] = (byte) 201;
            control[3] = 1;
            int length = sender.protectControl(control, 0, 8);
            byte[] altered = control.clone();
            altered[length - 1] ^= 1;

            assertThat(receiver.openControl(altered, 0, length)).isEqualTo(-1);
            assertThat(receiver.openControl(control, 0, length)).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooShortIsNotOpened(SrtpProfile profile) {
        try (SrtpSession receiver = end(profile, false)) {
            for (int length = 0; length < 40; length++) {
                byte[] bytes = new byte[64];
                bytes[0] = (byte) 0x80;
                assertThat(receiver.open(bytes, 0, length)).isEqualTo(-1);
                assertThat(receiver.openControl(bytes, 0, length)).isEqualTo(-1);
            }
        }
    }
}
