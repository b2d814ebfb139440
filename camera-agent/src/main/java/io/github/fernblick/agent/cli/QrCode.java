package io.github.fernblick.agent.cli;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) for a terminal: two modules to a character, drawn with half blocks, so that they are square.
 */
final class QrCode {
    /** The light margin that the standard wants around a code, in modules. */
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    static QrCode of(String text) {
        try {
            // The lowest correction makes the largest modules; a screen is neither torn nor dirty.
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.L, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters");
        }
    }

    /**
     * Its lines, light modules drawn and dark ones left out, as it is to be seen on a dark terminal.
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = -QUIET; row < modules.getHeight() + QUIET; row += 2) {
            StringBuilder line = new StringBuilder();
            for (int column = -QUIET; column < modules.getWidth() + QUIET; column++) {
                line.append(block(isLight(column, row), isLight(column, row + 1)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Its lines with colours set, so that it is dark on light on a light terminal too (ECMA-48, xterm's 256 colours). */
    List<String> colouredLines() {
        return lines().stream()
                .map(line -> "\u001b[38;5;231;48;5;16m" + line + "\u001b[0m")
                .toList();
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    private boolean isLight(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
        return !inside || modules.get(column, row) == 0;
    }
}
