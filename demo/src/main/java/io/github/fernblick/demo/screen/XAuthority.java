package io.github.fernblick.demo.screen;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The file by which X clients show that they may use a display, in the form that libXau reads: for each entry family,
 * address, display number, kind and data, each text preceded by its length in two bytes.
 */
final class XAuthority {
    /** Any address: this entry is for whatever display uses the file. */
    private static final int FAMILY_WILD = 0xFFFF;

    private static final String KIND = "MIT-MAGIC-COOKIE-1";

    private XAuthority() {}

    /** A file with one entry, which fits every display number. */
    static byte[] file(byte[] cookie) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(FAMILY_WILD);
            counted(out, new byte[0]);
            counted(out, new byte[0]);
            counted(out, KIND.getBytes(StandardCharsets.US_ASCII));
            counted(out, cookie);
        } catch (IOException e) {
            throw new AssertionError("memory takes all bytes", e);
        }
        return bytes.toByteArray();
    }

    private static void counted(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeShort(bytes.length);
        out.write(bytes);
    }
}
