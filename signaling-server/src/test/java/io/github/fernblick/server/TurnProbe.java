package io.github.fernblick.server;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Just enough of a TURN client (RFC 8656) to find out what a server allows. Every answer is waited for 20 seconds. */
final class TurnProbe implements AutoCloseable {
    private static final int ALLOCATE = 0x0003;
    private static final int CREATE_PERMISSION = 0x0008;
    private static final int ERROR = 0x0110;
    private static final int USERNAME = 0x0006;
    private static final int MESSAGE_INTEGRITY = 0x0008;
    private static final int ERROR_CODE = 0x0009;
    private static final int XOR_PEER_ADDRESS = 0x0012;
    private static final int REALM = 0x0014;
    private static final int NONCE = 0x0015;
    private static final int REQUESTED_TRANSPORT = 0x0019;
    private static final int COOKIE = 0x2112A442;
    private static final byte[] UDP = {17, 0, 0, 0};

    private final DatagramSocket socket = new DatagramSocket();
    private final String username;
    private final String password;
    private Map<Integer, byte[]> challenge = Map.of();

    TurnProbe(int port, String username, String password) throws IOException {
        this.username = username;
        this.password = password;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(500);
    }

    /** Asks for a relayed address: 0 if it is given, the error's code if it is not. */
    int allocate() throws IOException {
        Map<Integer, byte[]> first = ask(ALLOCATE, Map.of(REQUESTED_TRANSPORT, UDP));
        if (code(first) != 401) {
            throw new AssertionError("A TURN server that wants no credentials");
        }
        challenge = first;
        return code(ask(ALLOCATE, Map.of(REQUESTED_TRANSPORT, UDP)));
    }

    /** Asks to reach an IPv4 address through the relay: 0 if it may. */
    int permission(String peer) throws IOException {
        byte[] address = InetAddress.getByAddress(bytes(peer)).getAddress();
        ByteBuffer xor = ByteBuffer.allocate(8).putShort((short) 1).putShort((short) (9 ^ COOKIE >>> 16));
        xor.putInt(ByteBuffer.wrap(address).getInt() ^ COOKIE);
        return code(ask(CREATE_PERMISSION, Map.of(XOR_PEER_ADDRESS, xor.array())));
    }

    private static byte[] bytes(String ipv4) {
        String[] parts = ipv4.split("\\.", -1);
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static int code(Map<Integer, byte[]> answer) {
        byte[] code = answer.get(ERROR_CODE);
        return code == null ? 0 : code[2] * 100 + code[3];
    }

    private Map<Integer, byte[]> ask(int method, Map<Integer, byte[]> attributes) throws IOException {
        byte[] request = request(method, attributes);
        DatagramPacket answer = new DatagramPacket(new byte[2_048], 2_048);
        for (int attempt = 0; attempt < 40; attempt++) { // UDP has no other way to wait until the server listens.
            try {
                socket.send(new DatagramPacket(request, request.length));
                socket.receive(answer);
                return attributes(ByteBuffer.wrap(answer.getData(), 0, answer.getLength()), method);
            } catch (SocketTimeoutException | PortUnreachableException notYet) {
                // Sent again, as RFC 8489, section 6.2.1 wants it.
            }
        }
        throw new AssertionError("The TURN server does not answer");
    }

    private byte[] request(int method, Map<Integer, byte[]> attributes) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<Integer, byte[]> attribute : attributes.entrySet()) {
            put(body, attribute.getKey(), attribute.getValue());
        }
        byte[] transaction = new byte[12];
        new SecureRandom().nextBytes(transaction);
        byte[] realm = challenge.get(REALM);
        byte[] nonce = challenge.get(NONCE);
        if (realm != null && nonce != null) {
            put(body, USERNAME, username.getBytes(StandardCharsets.UTF_8));
            put(body, REALM, realm);
            put(body, NONCE, nonce);
            byte[] signed = message(method, transaction, body.toByteArray(), 24);
            put(body, MESSAGE_INTEGRITY, integrity(signed, realm));
        }
        return message(method, transaction, body.toByteArray(), 0);
    }

    private byte[] integrity(byte[] signed, byte[] realm) {
        String text = username + ":" + new String(realm, StandardCharsets.UTF_8) + ":" + password;
        try {
            byte[] key = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] message(int method, byte[] transaction, byte[] body, int toCome) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(method);
        out.writeShort(body.length + toCome);
        out.writeInt(COOKIE);
        out.write(transaction);
        out.write(body);
        return bytes.toByteArray();
    }

    private static void put(ByteArrayOutputStream body, int type, byte[] value) throws IOException {
        DataOutputStream out = new DataOutputStream(body);
        out.writeShort(type);
        out.writeShort(value.length);
        out.write(value);
        out.write(new byte[(4 - value.length % 4) % 4]);
    }

    private static Map<Integer, byte[]> attributes(ByteBuffer answer, int method) {
        int type = answer.getShort();
        if ((type & ~ERROR) != method) {
            throw new AssertionError("An answer to something else");
        }
        answer.position(20);
        Map<Integer, byte[]> attributes = new HashMap<>();
        while (answer.remaining() >= 4) {
            int attribute = answer.getShort() & 0xffff;
            byte[] value = new byte[answer.getShort()];
            answer.get(value);
            answer.position(Math.min(answer.limit(), answer.position() + (4 - value.length % 4) % 4));
            attributes.put(attribute, value);
        }
        return attributes;
    }

    @Override
    public void close() {
        socket.close();
    }
}
