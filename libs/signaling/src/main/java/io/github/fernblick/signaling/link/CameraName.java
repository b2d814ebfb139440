package io.github.fernblick.signaling.link;

/** A camera's name as a link may carry it: shown to people, and so without what could mislead them. */
final class CameraName {
    /** In code points. */
    static final int MAX_LENGTH = 100;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private CameraName() {}

    static boolean accepts(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.codePointCount(0, name.length()) <= MAX_LENGTH
                && name.codePoints().allMatch(CameraName::isShown);
    }

    /** No controls, and no formatting: it could turn the writing round, or hide something. Joiners are part of words and emoji. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}
