package io.github.fernblick.libwebrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoopbackStunTest {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] TRANSACTION = "transaction1".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aBindingRequestIsAnsweredWithTheAddressItCameFrom() throws Exception {
        try (LoopbackStun server = LoopbackStun.open();
                DatagramSocket client = new DatagramSocket(0, InetAddress.getByAddress(LOOPBACK))) {
            client.setSoTimeout(10_000);
            send(client, server, new byte[] {1, 2, 3}); // no STUN: no answer
            send(client, server, request(0x0101)); // no request: no answer
            send(client, server, request(0x0001));

            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            client.receive(packet);

            ByteBuffer answer = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
            assertThat(answer.getShort()).isEqualTo((short) 0x0101);
            assertThat(answer.getShort()).isEqualTo((short) 12);
            assertThat(answer.getInt()).isEqualTo(0x2112A442);
            byte[] transaction = new byte[12];
            answer.get(transaction);
            assertThat(transaction).isEqualTo(TRANSACTION);
            assertThat(answer.getInt()).as("XOR-MAPPED-ADDRESS, 8 bytes").isEqualTo(0x0020_0008);
            assertThat(answer.getShort()).as("IPv4").isEqualTo((short) 1);
            assertThat((answer.getShort() ^ 0x2112) & 0xFFFF).isEqualTo(client.getLocalPort());
            assertThat(answer.getInt() ^ 0x2112A442).isEqualTo(0x7F000001);
        }
    }

    private static byte[] request(int type) {
        return ByteBuffer.allocate(20)
                .putShort((short) type)
                .putShort((short) 0)
                .putInt(0x2112A442)
                .put(TRANSACTION)
                .array();
    }

    private static void send(DatagramSocket client, LoopbackStun server, byte[] data) throws Exception {
        int port = Integer.parseInt(server.url().substring(server.url().lastIndexOf(':') + 1));
        client.send(
                new DatagramPacket(data, data.length, new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port)));
    }
}
