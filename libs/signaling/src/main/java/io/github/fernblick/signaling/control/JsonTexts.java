package io.github.fernblick.signaling.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes texts no longer than they may be, and whole numbers without a fraction. */
final class JsonTexts {
    // The largest whole number that every reader takes for one.
    private static final double MAX_WHOLE = 1L << 53;

    private JsonTexts() {}

    static void putText(ObjectNode target, String name, String text) {
        target.put(name, cut(text));
    }

    static void putTexts(ObjectNode target, String name, List<String> texts) {
        ArrayNode list = target.putArray(name);
        texts.forEach(text -> list.add(cut(text)));
    }

    static void putNumber(ObjectNode target, String name, double value) {
        if (isWhole(value)) {
            target.put(name, (long) value);
        } else {
            target.put(name, value);
        }
    }

    static void addNumber(ArrayNode target, double value) {
        if (isWhole(value)) {
            target.add((long) value);
        } else {
            target.add(value);
        }
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < MAX_WHOLE;
    }

    private static String cut(String text) {
        if (text.length() <= ControlMessage.MAX_TEXT) {
            return text;
        }
        int end = ControlMessage.MAX_TEXT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
