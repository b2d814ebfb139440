package io.github.fernblick.media.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What to say about a name that isn't one. */
final class SourceNameHint {
    /** Longer than any slip of the keys: who knows what was pasted there. */
    private static final int LONGEST_REPEATED = 24;

    private static final List<String> WORDS =
            List.of("test", "screen", "/dev/video0", "v4l2:/dev/video0", "window:0x1e00007");

    private SourceNameHint() {}

    static String unknown(String name) {
        if (name.length() > LONGEST_REPEATED) {
            return "That is no source; write test, screen, a file such as /path/film.mp4 or a camera such as"
                    + " /dev/video0.";
        }
        return "There is no source named '" + name + "'; did you mean " + nearest(name) + "?";
    }

    private static String nearest(String name) {
        String word = name.toLowerCase(Locale.ROOT).replaceFirst(":.*", "");
        if (word.matches("(/?dev)?/?video\\d*|cam(era)?\\d*|webcam\\d*|usb\\d*")) {
            return "/dev/video" + word.replaceAll("\\D", "").replaceFirst("^$", "0");
        }
        return WORDS.stream()
                .min(Comparator.comparingInt(w -> distance(word, w.replaceFirst(":.*", ""))))
                .filter(w -> distance(word, w.replaceFirst(":.*", "")) <= 3)
                .orElse("the file ./" + name);
    }

    /** Levenshtein's distance: insertions, deletions and replacements from one word to the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
