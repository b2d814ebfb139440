package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.SourceFailure.Reason;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names that people give to sources.
 *
 * <pre>
 * test   test:1280x720   test:1280x720@30   test:@25
 * /path/film.mp4   film.mp4   file:film
 * /dev/video0   v4l2:/dev/v4l/by-id/usb-…   /dev/video0:1280x720@30
 * screen   screen:1280x720@15   screen::1.0   screen::1.0:@5   window:0x1e00007
 * </pre>
 */
public final class SourceNames {
    /** The forms, for a help text. */
    public static final List<String> FORMS = List.of(
            "test",
            "test:1280x720@30",
            "/path/film.mp4",
            "file:film",
            "/dev/video0",
            "/dev/video0:1280x720@30",
            "screen",
            "screen::1.0",
            "screen:1280x720@15",
            "window:0x1e00007");

    private static final String SIZE =
            "(?:(?<width>\\d{1,5})x(?<height>\\d{1,5}))?(?:@(?<rate>\\d{1,3}(?:\\.\\d{1,3})?))?";
    private static final Pattern WISH = Pattern.compile(SIZE);
    private static final Pattern WITH_WISH = Pattern.compile("(?<name>.*?):(?<wish>\\d+x\\d+(?:@[\\d.]+)?|@[\\d.]+)");
    private static final Pattern DISPLAY = Pattern.compile("[A-Za-z0-9.-]*:\\d+(\\.\\d+)?");
    private static final Pattern WINDOW = Pattern.compile("0[xX][0-9a-fA-F]{1,8}|\\d{1,10}");
    private static final Pattern SCHEME = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]{1,15})://.*");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.[A-Za-z0-9]{2,5}|.*[/\\\\].*");

    private SourceNames() {}

    /**
     * Says which source a name means.
     *
     * @throws SourceException with {@link Reason#BAD_NAME}, and the nearest right form in its sentence
     */
    public static SourceSpec parse(String name) throws SourceException {
        String text = name.strip();
        if (text.isEmpty()) {
            throw bad("A source has a name, such as test, /path/film.mp4, /dev/video0 or screen.");
        }
        if (text.equals("test") || text.startsWith("test:")) {
            return testPattern(text.substring(Math.min(5, text.length())));
        }
        if (text.startsWith("file:")) {
            return file(text.substring(5).replaceFirst("^//(?=/)", ""));
        }
        if (text.startsWith("v4l2:")) {
            return camera(text.substring(5));
        }
        if (text.startsWith("/dev/video") || text.startsWith("/dev/v4l/")) {
            return camera(text);
        }
        if (text.equals("screen") || text.startsWith("screen:")) {
            return screen(text.substring(6));
        }
        if (text.startsWith("window:")) {
            return window(text.substring(7));
        }
        Matcher url = SCHEME.matcher(text);
        if (url.matches()) {
            // The rest of an address may hold a password.
            throw bad("Sources from the network (" + url.group("scheme") + "://…) can't be used; use a camera such as"
                    + " /dev/video0 or a file such as /path/film.mp4.");
        }
        if (FILE_NAME.matcher(text).matches()) {
            return file(text);
        }
        throw bad(SourceNameHint.unknown(text));
    }

    private static SourceSpec testPattern(String options) throws SourceException {
        VideoFormat usual = SourceSpec.TestPattern.DEFAULT_FORMAT;
        CaptureWish wish = wish(options, "test:1280x720@30");
        VideoFormat format = usual;
        if (wish instanceof CaptureWish.Size size) {
            format = new VideoFormat(size.width(), size.height(), usual.rate());
        } else if (wish instanceof CaptureWish.Rate rate) {
            format = new VideoFormat(usual.width(), usual.height(), rate.rate());
        } else if (wish instanceof CaptureWish.Format both) {
            format = both.format();
        }
        return new SourceSpec.TestPattern(format, SourceSpec.TestPattern.DEFAULT_TITLE);
    }

    private static SourceSpec file(String path) throws SourceException {
        if (path.isEmpty()) {
            throw bad("After file: comes the file's path, such as file:/path/film.mp4.");
        }
        try {
            return new SourceSpec.VideoFile(Path.of(path));
        } catch (InvalidPathException e) {
            throw bad("That is no path of a file; one looks like /path/film.mp4.");
        }
    }

    private static SourceSpec camera(String text) throws SourceException {
        Matcher split = WITH_WISH.matcher(text);
        String device = split.matches() ? split.group("name") : text;
        CaptureWish wish = wish(split.matches() ? split.group("wish") : "", "/dev/video0:1280x720@30");
        if (device.isEmpty()) {
            throw bad("After v4l2: comes the camera's device, such as v4l2:/dev/video0.");
        }
        if (!device.startsWith("/")) {
            throw bad("A camera's device is a path, such as v4l2:/dev/video0.");
        }
        return new SourceSpec.Camera(device, wish);
    }

    private static SourceSpec screen(String text) throws SourceException {
        Matcher split = WITH_WISH.matcher(text);
        String display = (split.matches() ? split.group("name") : text).replaceFirst("^:", "");
        CaptureWish wish = wish(split.matches() ? split.group("wish") : "", "screen::1.0:1280x720@15");
        if (!display.isEmpty() && !DISPLAY.matcher(display).matches()) {
            throw bad("That is no X display; write screen, screen::1.0 or screen:1280x720@15.");
        }
        return new SourceSpec.Screen(display, 0, wish);
    }

    private static SourceSpec window(String text) throws SourceException {
        Matcher split = WITH_WISH.matcher(text);
        String number = split.matches() ? split.group("name") : text;
        CaptureWish wish = wish(split.matches() ? split.group("wish") : "", "window:0x1e00007:@15");
        if (!WINDOW.matcher(number).matches() || Long.decode(decimal(number)) == 0) {
            throw bad("A window is named by its number as xwininfo prints it, such as window:0x1e00007.");
        }
        return new SourceSpec.Screen("", Long.decode(decimal(number)), wish);
    }

    /** Long.decode would take a leading zero for octal. */
    private static String decimal(String number) {
        return number.toLowerCase(Locale.ROOT).startsWith("0x") ? number : number.replaceFirst("^0+(?=\\d)", "");
    }

    private static CaptureWish wish(String text, String rightForm) throws SourceException {
        Matcher parts = WISH.matcher(text);
        if (!parts.matches()) {
            throw bad("A size and a rate are written as in " + rightForm + ".");
        }
        boolean sized = parts.group("width") != null;
        int width = sized ? Integer.parseInt(parts.group("width")) : SourceLimits.MIN_SIDE;
        int height = sized ? Integer.parseInt(parts.group("height")) : SourceLimits.MIN_SIDE;
        if (!SourceLimits.isSide(width) || !SourceLimits.isSide(height)) {
            throw bad("A picture is " + SourceLimits.MIN_SIDE + " to " + SourceLimits.MAX_SIDE
                    + " pixels wide and high, as in " + rightForm + ".");
        }
        if (parts.group("rate") == null) {
            return sized ? new CaptureWish.Size(width, height) : new CaptureWish.Any();
        }
        double perSecond = Double.parseDouble(parts.group("rate"));
        if (!SourceLimits.isRate(perSecond)) {
            throw bad("A rate is 1 to " + SourceLimits.MAX_RATE + " frames per second, as in " + rightForm + ".");
        }
        FrameRate rate = FrameRate.of(perSecond);
        return sized ? new CaptureWish.Format(new VideoFormat(width, height, rate)) : new CaptureWish.Rate(rate);
    }

    private static SourceException bad(String sentence) {
        return new SourceException(Reason.BAD_NAME, sentence);
    }
}
